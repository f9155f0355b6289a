/** Values as they come from both databases; the numbers are PostgreSQL's type oids. */
export const embeddedParsers = {
  17: (text: string) => Buffer.from(text.slice(2), 'hex'),
  20: (text: string) => text,
  1082: (text: string) => text,
  1114: (text: string) => text,
}

const asText = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value))
const asDay = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value))
const asJson = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

export const embeddedSerializers = { 1082: asDay, 1114: asText, 1184: asText }

export const postgresTypes = {
  date: { to: 1184, from: [1184], serialize: asText, parse: (text: string) => new Date(text) },
  localTime: { to: 1114, from: [1114], serialize: asText, parse: (text: string) => text },
  day: { to: 1082, from: [1082], serialize: asDay, parse: (text: string) => text },
  json: { to: 114, from: [114, 3802], serialize: asJson, parse: (text: string): unknown => JSON.parse(text) },
}
