import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A mail server on this machine that keeps what it takes. */
export interface TestMailServer {
  url: string
  received: { to: string; text: string }[]
  close(): Promise<void>
}

/** Without options it asks nobody who they are, as a relay does; `delay` is how long it thinks before it accepts, in ms. */
export async function openMailServer(
  options: SMTPServerOptions = { authOptional: true },
  delay = 0,
): Promise<TestMailServer> {
  const received: TestMailServer['received'] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    closeTimeout: 10,
    ...options,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join()
        received.push({ to, text: Buffer.concat(chunks).toString() })
        setTimeout(done, delay)
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as { port: number }
  return {
    received,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
