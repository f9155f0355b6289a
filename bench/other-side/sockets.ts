import { type Socket, createServer } from 'node:net'
import type postgres from 'postgres'

/** The least that live events can cost: each is encoded once, and written to every open socket. */
export async function serveSockets(sql: postgres.Sql, port: number): Promise<void> {
  const open = new Set<Socket>()
  const waiting: string[] = []
  let isFetching = false

  const send = async () => {
    if (isFetching) return
    isFetching = true
    while (waiting.length > 0) {
      const ids = waiting.splice(0)
      const rows = await sql<{ id: string; subject_kind: string; subject_id: string }[]>`
        select id, subject_kind, subject_id from event where id = any(${ids}::bigint[]) order by id`
      for (const { id, subject_kind: kind, subject_id: subject } of rows) {
        const data = JSON.stringify({ kind, id: subject })
        const event = Buffer.from(`id: ${id}\nevent: change\ndata: ${data}\n\n`)
        for (const socket of open) socket.write(event)
      }
    }
    isFetching = false
  }
  await sql.listen('hetu_event', (id) => {
    waiting.push(id)
    void send()
  })

  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\nevent: hello\ndata: {}\n\n')
      open.add(socket)
    })
    const forget = () => open.delete(socket)
    socket.on('close', forget)
    socket.on('error', forget)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
}
