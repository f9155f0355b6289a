import { z } from 'zod'
import { foldText } from '../fold-text.ts'
import { IdeaCategory } from './idea.ts'

/** What a column of a file of ideas may say. There is none for who said it. */
export const ideaColumns = [
  'title',
  'words',
  'category',
  'saidOn',
  'longitude',
  'latitude',
  'address',
  'item',
] as const
export type IdeaColumn = (typeof ideaColumns)[number]

const column = z.string().min(1).max(200).optional()

/** Which columns say what; `categoryOf` reads the file's own words for categories. */
export const IdeaMapping = z.object({
  title: column,
  words: column,
  category: column,
  saidOn: column,
  longitude: column,
  latitude: column,
  address: column,
  /** The identifier in the source, by which a second import knows it again. */
  item: column,
  dateOrder: z.enum(['day_first', 'month_first']).optional(),
  categoryOf: z.record(z.string().max(80), IdeaCategory).optional(),
})
export type IdeaMapping = z.infer<typeof IdeaMapping>

/**
 * Usual headings, the likeliest first: of people's own lists, FixMyStreet (CSV and Open311 GeoReport v2) and Decidim
 * (`title/en`), in English and Chinese.
 */
const headings: Record<IdeaColumn, readonly string[]> = {
  title: ['title', '标题', '主题', '题目', 'subject', 'summary'],
  words: [
    'detail',
    'details',
    'body',
    'words',
    'description',
    'text',
    'content',
    'message',
    '内容',
    '意见',
    '建议',
    '诉求',
    '描述',
    '正文',
    '意见内容',
    '建议内容',
    '反映内容',
    '诉求内容',
  ],
  category: [
    'category',
    'category/name',
    'taxonomies/name',
    'service_name',
    '类别',
    '分类',
    '问题类别',
    '类型',
  ],
  saidOn: [
    'requested_datetime',
    'created',
    'created_at',
    'published_at',
    'confirmed',
    'said_on',
    'date',
    '日期',
    '提出日期',
    '反映时间',
    '反映日期',
    '登记日期',
    '时间',
  ],
  longitude: ['longitude', 'lon', 'lng', 'long', '经度'],
  latitude: ['latitude', 'lat', '纬度'],
  address: ['address', 'location', 'place', '地址', '地点', '位置'],
  item: ['id', 'service_request_id', 'report id', 'reference', '编号', '受理编号', '工单号', '工单编号'],
}

/** Headings of columns about people: they are never read, shown or kept. */
const aboutPeople =
  /author|user(?!_?agent)|requestor|requester|reporter|submitter|e-?mail|phone|mobile|\btel\b|contact|surname|first.?name|last.?name|full.?name|(?:created|posted|submitted).?by|id.?card|passport|account|身份证|证件|姓名|联系|电话|手机|邮箱|微信|作者|反映人|提交人|投诉人|来电人|发言人|昵称|住户|户主/i

/** Whether a column tells who somebody is, by its heading. */
export const isAboutPeople = (heading: string): boolean => aboutPeople.test(heading.normalize('NFKC'))

/** `title` of `title/en`, `title/zh-CN`. */
const stemOf = (heading: string) => heading.replace(/\/[a-z]{2}(?:[-_][A-Za-z]{2,4})?$/, '')

/** The columns of one thing in several languages, the one that was named first. */
export const columnsLike = (heading: string, all: readonly string[]): string[] =>
  stemOf(heading) === heading
    ? [heading]
    : [heading, ...all.filter((other) => other !== heading && stemOf(other) === stemOf(heading))]

/** Which columns say what, guessed from their headings; what nobody can guess is left to the planner. */
export function guessedMapping(columns: readonly string[]): IdeaMapping {
  const open = columns.filter((heading) => !isAboutPeople(heading))
  const plain = (heading: string) => foldText(stemOf(heading)).trim()
  const find = (names: readonly string[]) => {
    for (const name of names) {
      const found = open.find((heading) => plain(heading) === name)
      if (found !== undefined) return found
    }
    return undefined
  }
  return Object.fromEntries(
    ideaColumns.flatMap((each) => {
      const found = find(headings[each])
      return found === undefined ? [] : [[each, found]]
    }),
  )
}
