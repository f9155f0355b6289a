// oxlint-disable typescript/no-unsafe-type-assertion -- the border to the drivers, whose types say less than we know
import { types } from '@electric-sql/pglite'

/** How values cross the wire, the same on both databases; the numbers are PostgreSQL's fixed type oids. */
const same = (text: string) => text
const asText = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value))
const asDay = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value))
const asJson = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
const asBytes = (value: unknown) => `\\x${Buffer.from(value as Uint8Array).toString('hex')}`
const bytes = (text: string) => Buffer.from(text.slice(2), 'hex')
const json = (text: string): unknown => JSON.parse(text)

export const embeddedParsers = { 17: bytes, 20: same, 1082: same, 1114: same }
export const embeddedSerializers = { 1082: asDay, 1114: asText, 1184: asText }

interface Handler {
  oid: number
  arrayOid: number
  parse: (text: string) => unknown
  serialize: (value: unknown) => string
}

const handlers: Record<string, Handler> = {
  bool: {
    oid: 16,
    arrayOid: 1000,
    parse: (text) => text === 't',
    serialize: (value) => (value === true || value === 't' || value === 'true' ? 't' : 'f'),
  },
  bytea: { oid: 17, arrayOid: 1001, parse: bytes, serialize: asBytes },
  int2: { oid: 21, arrayOid: 1005, parse: Number, serialize: asText },
  int4: { oid: 23, arrayOid: 1007, parse: Number, serialize: asText },
  int8: { oid: 20, arrayOid: 1016, parse: same, serialize: asText },
  oid: { oid: 26, arrayOid: 1028, parse: Number, serialize: asText },
  float4: { oid: 700, arrayOid: 1021, parse: Number, serialize: asText },
  float8: { oid: 701, arrayOid: 1022, parse: Number, serialize: asText },
  numeric: { oid: 1700, arrayOid: 1231, parse: same, serialize: asText },
  name: { oid: 19, arrayOid: 1003, parse: same, serialize: asText },
  text: { oid: 25, arrayOid: 1009, parse: same, serialize: asText },
  varchar: { oid: 1043, arrayOid: 1015, parse: same, serialize: asText },
  uuid: { oid: 2950, arrayOid: 2951, parse: same, serialize: asText },
  inet: { oid: 869, arrayOid: 1041, parse: same, serialize: asText },
  day: { oid: 1082, arrayOid: 1182, parse: same, serialize: asDay },
  localTime: { oid: 1114, arrayOid: 1115, parse: same, serialize: asText },
  instant: { oid: 1184, arrayOid: 1185, parse: (text) => new Date(text), serialize: asText },
  json: { oid: 114, arrayOid: 199, parse: json, serialize: asJson },
  jsonb: { oid: 3802, arrayOid: 3807, parse: json, serialize: asJson },
}

/** The handlers in the form postgres.js takes; its own asking for array types can end a process when killed. */
export const postgresTypes = Object.fromEntries(
  Object.entries(handlers).flatMap(([name, { oid, arrayOid, parse, serialize }]) => [
    [`${name}Value`, { to: oid, from: [oid], parse, serialize }],
    [
      `${name}Array`,
      {
        to: arrayOid,
        from: [arrayOid],
        parse: (text: string): unknown => types.arrayParser(text, parse, arrayOid),
        serialize: (value: unknown) => types.arraySerializer(value, serialize, arrayOid),
      },
    ],
  ]),
)
