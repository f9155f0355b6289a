import { parseSync, Visitor } from 'vite'

/** A table that a file's SQL names, and whether it writes there. */
export interface TableUse {
  table: string
  isWrite: boolean
}

const reading = new Set(['selectFrom', 'innerJoin', 'leftJoin', 'rightJoin', 'fullJoin', 'from', 'using'])
const writing = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto'])

/** The tables that a source file names, in calls of the query builder and in raw SQL; `known` are all there are. */
export function tablesNamed(source: string, known: ReadonlySet<string>): TableUse[] {
  const uses = new Map<string, TableUse>()
  const note = (table: string, isWrite: boolean) => {
    if (known.has(table)) uses.set(`${table} ${isWrite}`, { table, isWrite })
  }
  const visitor = new Visitor({
    CallExpression({ callee, arguments: [first] }) {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
      const isWrite = writing.has(callee.property.name)
      if (!isWrite && !reading.has(callee.property.name)) return
      const named = first?.type === 'ArrayExpression' ? first.elements : [first]
      for (const each of named) {
        if (each?.type === 'Literal' && typeof each.value === 'string')
          note(each.value.split(' ')[0] ?? '', isWrite)
      }
    },
    TaggedTemplateExpression({ tag, quasi }) {
      if (tag.type !== 'Identifier' || tag.name !== 'sql') return
      for (const { value } of quasi.quasis) {
        for (const [, word = '', list = ''] of value.raw.matchAll(pattern)) {
          for (const one of list.split(','))
            note(one.trim().split(/\s+/)[0] ?? '', !/^(from|join)$/.test(word))
        }
      }
    },
  })
  visitor.visit(parseSync('file.ts', source).program)
  return [...uses.values()]
}

// A word after a table is its other name, unless it goes on with the statement.
const goesOn =
  'join|left|right|inner|full|cross|lateral|where|on|using|order|group|set|limit|union|for|values|select'
const table = String.raw`[a-z_]+(?:\s+(?:as\s+)?(?!(?:${goesOn})\b)[a-z_]+)?`
const pattern = new RegExp(
  String.raw`\b(delete\s+from|insert\s+into|update|from|join)\s+(${table}(?:\s*,\s*${table})*)`,
  'g',
)
