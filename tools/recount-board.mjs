#!/usr/bin/env node
/**
 * Counts the public board again, from its download and with nothing of this project: `node recount-board.mjs <file or
 * address of board.json>`. Prints the numbers of `/api/places/<place>/board` under `board`, as JSON.
 */
import { readFile } from 'node:fs/promises'

const [source] = process.argv.slice(2)
if (source === undefined) {
  console.error('Usage: node recount-board.mjs <file or address of board.json>')
  process.exit(2)
}
const text = /^https?:/.test(source) ? await (await fetch(source)).text() : await readFile(source, 'utf8')
const data = JSON.parse(text)

/** A rate from fewer answers than this is not told. */
const FEWEST = 10
/** 97.5 % of a normal distribution lie below this: an interval of 95 % leaves 2.5 % on each side. */
const Z = 1.959963984540054

/** Shares are told in hundredths of a per cent. */
const told = (share) => Math.round(share * 10_000) / 10_000

function rate(yes, answered, asked) {
  if (answered < FEWEST)
    return { count: null, of: null, asked: null, share: null, interval: null, bounds: null }
  const p = yes / answered
  const z2 = (Z * Z) / answered
  const centre = (p + z2 / 2) / (1 + z2)
  const reach = (Z * Math.sqrt((p * (1 - p)) / answered + (Z * Z) / (4 * answered * answered))) / (1 + z2)
  return {
    count: yes,
    of: answered,
    asked,
    share: told(p),
    interval: { low: told(Math.max(0, centre - reach)), high: told(Math.min(1, centre + reach)) },
    bounds: { worst: told(yes / asked), best: told((yes + asked - answered) / asked) },
  }
}

const total = (rows, column) => rows.reduce((sum, row) => sum + row[column], 0)

function outcome(rows) {
  const asked = total(rows, 'asked')
  return {
    solved: rate(total(rows, 'yes'), total(rows, 'given'), asked),
    satisfied: rate(total(rows, 'content'), total(rows, 'rated'), asked),
  }
}

const days = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

function answering(ideas) {
  const answered = ideas.filter((idea) => idea.answeredOn !== null)
  const waits = answered.map((idea) => days(idea.saidOn, idea.answeredOn)).toSorted((a, b) => a - b)
  const rank = (part) => waits[Math.max(0, Math.ceil(part * waits.length) - 1)]
  return {
    ideas: ideas.length,
    answered: answered.length,
    inTime: answered.filter((idea) => idea.answeredOn <= idea.dueOn).length,
    overdue: ideas.filter((idea) => idea.answeredOn === null && idea.dueOn < data.day).length,
    days: waits.length === 0 ? null : { median: rank(0.5), p90: rank(0.9) },
  }
}

const verdicts = (cut, name, round) =>
  data.verdicts.filter((row) => row.cut === cut && row.name === name && row.round === round)
const namesOf = (values) => [...new Set(values)].toSorted((a, b) => (a < b ? -1 : 1))
const by = (column) =>
  namesOf(data.ideas.map((idea) => idea[column])).map((name) => ({
    name,
    ...answering(data.ideas.filter((idea) => idea[column] === name)),
    ...outcome(verdicts(column, name, 1)),
  }))

console.log(
  JSON.stringify(
    {
      day: data.day,
      promisedDays: data.promisedDays,
      answering: answering(data.ideas),
      outcome: outcome(verdicts('all', 'all', 1)),
      later: outcome(verdicts('all', 'all', 2)),
      byKind: by('kind'),
      byChannel: by('channel'),
      byMonth: namesOf(data.ideas.map((idea) => idea.saidOn.slice(0, 7))).map((name) => ({
        name,
        ...answering(data.ideas.filter((idea) => idea.saidOn.startsWith(name))),
      })),
      byAsked: verdicts('all', 'all', 1).map((row) => ({ from: row.from, to: row.to, ...outcome([row]) })),
    },
    null,
    2,
  ),
)
