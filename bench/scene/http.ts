import { type Socket, connect } from 'node:net'

export interface Answer {
  status: number
  headers: string
  body: Buffer
  milliseconds: number
}

export interface Ask {
  method?: string
  path: string
  cookie?: string
  headers?: Record<string, string>
  body?: unknown
}

/** One request as it goes over the wire, made once and sent often. */
export function wire({ method = 'GET', path, cookie, headers = {}, body }: Ask): Buffer {
  const sent = body === undefined ? '' : JSON.stringify(body)
  const lines = [`${method} ${path} HTTP/1.1`, 'Host: 127.0.0.1']
  if (cookie) lines.push(`Cookie: ${cookie}`)
  if (method !== 'GET') lines.push('X-Hetu: 1', 'Content-Type: application/json')
  if (method !== 'GET') lines.push(`Content-Length: ${Buffer.byteLength(sent)}`)
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`)
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${sent}`)
}

export const headerOf = ({ headers }: Pick<Answer, 'headers'>, name: string): string | null =>
  new RegExp(`\\r\\n${name}: *([^\\r]*)`, 'i').exec(headers)?.[1] ?? null

class TooLate extends Error {}

/**
 * A connection that stays open and takes one request at a time. Written on the bare socket, so that a client on the
 * same two cores takes as little as it can from the servers that it measures.
 */
export class Connection {
  readonly #port: number
  #socket: Socket | undefined
  #received: Buffer[] = []
  #settle: { answer: (answer: Answer) => void; fail: (error: Error) => void; start: number } | undefined

  constructor(port: number) {
    this.#port = port
  }

  /** A connection that the server closed while it was idle is opened anew, as browsers do. */
  async ask(request: Buffer, timeoutMilliseconds = 40_000): Promise<Answer> {
    const isReused = this.#socket !== undefined
    try {
      return await this.#askOnce(request, timeoutMilliseconds)
    } catch (error) {
      if (!isReused || error instanceof TooLate) throw error
      return this.#askOnce(request, timeoutMilliseconds)
    }
  }

  async #askOnce(request: Buffer, timeoutMilliseconds: number): Promise<Answer> {
    const socket = (this.#socket ??= await this.#open())
    let timer: NodeJS.Timeout | undefined
    try {
      return await new Promise<Answer>((answer, fail) => {
        this.#settle = { answer, fail, start: performance.now() }
        timer = setTimeout(() => socket.destroy(new TooLate('no answer in time')), timeoutMilliseconds)
        socket.write(request)
      })
    } finally {
      clearTimeout(timer)
    }
  }

  close() {
    this.#socket?.destroy()
    this.#socket = undefined
  }

  async #open(): Promise<Socket> {
    const socket = connect({ port: this.#port, host: '127.0.0.1', noDelay: true })
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve)
      socket.once('error', reject)
    })
    socket.on('data', (data: Buffer) => this.#take(data))
    socket.on('error', (error) => this.#lose(error))
    socket.on('close', () => this.#lose(new Error('the connection was closed')))
    return socket
  }

  #lose(error: Error) {
    this.#socket = undefined
    this.#received = []
    this.#settle?.fail(error)
    this.#settle = undefined
  }

  #take(data: Buffer) {
    this.#received.push(data)
    const all = this.#received.length === 1 ? data : Buffer.concat(this.#received)
    this.#received = [all]
    const answer = parse(all)
    if (!answer || !this.#settle) return
    this.#received = []
    const { answer: settle, start } = this.#settle
    this.#settle = undefined
    settle({ ...answer, milliseconds: performance.now() - start })
  }
}

/** The answer if all of it has come. */
function parse(all: Buffer): Omit<Answer, 'milliseconds'> | null {
  const end = all.indexOf('\r\n\r\n')
  if (end < 0) return null
  const headers = all.toString('latin1', 0, end)
  const status = Number(headers.slice(9, 12))
  const rest = all.subarray(end + 4)
  const length = /\r\ncontent-length: *(\d+)/i.exec(headers)?.[1]
  if (length !== undefined)
    return rest.length < Number(length) ? null : { status, headers, body: rest.subarray(0, Number(length)) }
  if (!/\r\ntransfer-encoding: *chunked/i.test(headers)) return { status, headers, body: Buffer.alloc(0) }
  const body = unchunked(rest)
  return body && { status, headers, body }
}

function unchunked(rest: Buffer): Buffer | null {
  // Only a whole answer ends with its last, empty chunk; until then nothing needs to be taken apart.
  if (!rest.subarray(-5).equals(lastChunk)) return null
  const parts: Buffer[] = []
  for (let at = 0; ;) {
    const line = rest.indexOf('\r\n', at)
    if (line < 0) return null
    const size = Number.parseInt(rest.toString('latin1', at, line), 16)
    if (size === 0) return Buffer.concat(parts)
    if (rest.length < line + 2 + size + 2) return null
    parts.push(rest.subarray(line + 2, line + 2 + size))
    at = line + 2 + size + 2
  }
}
const lastChunk = Buffer.from('0\r\n\r\n')

/** Asks once over a connection of its own. */
export async function askOnce(port: number, ask: Ask, timeoutMilliseconds?: number): Promise<Answer> {
  const connection = new Connection(port)
  try {
    return await connection.ask(
      wire({ ...ask, headers: { ...ask.headers, Connection: 'close' } }),
      timeoutMilliseconds,
    )
  } finally {
    connection.close()
  }
}

/** The JSON of an answer that has to be a good one. */
export async function readJson<T>(port: number, ask: Ask): Promise<T> {
  const { status, body } = await askOnce(port, ask)
  if (status < 200 || status > 299)
    throw new Error(`${ask.path} answered ${status}: ${body.toString().slice(0, 200)}`)
  return JSON.parse(body.toString()) as T
}
