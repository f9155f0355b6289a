import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openMailServer } from '../apps/api/src/people/testing/mail-server.ts'

/**
 * Tries what docs/operation.md describes on this machine: nginx with TLS, two `serve`, one `work`, PostgreSQL, mail,
 * a rolling restart, a backup and its restore. Debian with nginx, openssl and PostgreSQL + PostGIS (`.ci/postgres.sh`).
 *   node tools/try-deployment.ts [the folder that `pnpm build` made, or a checkout with built pages]
 */
const root = join(import.meta.dirname, '..')
const release = resolve(process.argv[2] ?? join(root, 'release'))
const folder = mkdtempSync(join(tmpdir(), 'hetu-deployment-'))
const started: ChildProcess[] = []
const say = (line: string) => process.stdout.write(`${line}\n`)

function must(what: string, isSo: boolean, found?: unknown): void {
  if (!isSo) throw new Error(`Not so: ${what}${found === undefined ? '' : ` (${JSON.stringify(found)})`}`)
  say(`  ok  ${what}`)
}

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** Asks the proxy as a browser would, whoever signed its certificate; a broken connection is status 0. */
const ask = (port: number, method: string, path: string, body?: object, cookie = '') =>
  new Promise<Answer>((done) => {
    const headers = {
      Host: 'hetu.example.org',
      'X-Hetu': '1',
      'Content-Type': 'application/json',
      Cookie: cookie,
    }
    const asked = request({ port, method, path, headers, rejectUnauthorized: false }, (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
      answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }))
    })
    asked.on('error', (error) => done({ status: 0, headers: {}, body: error.message }))
    asked.end(body && JSON.stringify(body))
  })

async function until(what: string, seconds: number, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < seconds * 10; tries += 1) {
    if (await isSo().catch(() => false)) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`Not within ${seconds} s: ${what}`)
}

const node = join(release, 'node_modules/.bin/node')
function start(file: string, environment: Record<string, string>): ChildProcess {
  const child = spawn(node, [join('apps/api/src', file)], {
    cwd: release,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  started.push(child)
  return child
}
const stopped = (child: ChildProcess) =>
  new Promise((done) => {
    if (child.exitCode !== null) return done(null)
    child.once('exit', done)
    return child.kill('SIGTERM')
  })
const hetu = (environment: Record<string, string>, ...words: string[]) =>
  execFileSync(node, ['apps/api/src/hetu.ts', ...words], {
    cwd: release,
    env: { PATH: process.env['PATH'], ...environment },
    encoding: 'utf8',
  })

/** The sample of nginx with names, ports and certificate of this try, run as whoever runs this. */
function startProxy(tls: number, plain: number, ports: readonly number[]): void {
  const [certificate, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  const subject = ['-subj', '/CN=hetu.example.org', '-days', '2', '-nodes', '-newkey', 'rsa:2048']
  execFileSync('openssl', ['req', '-x509', ...subject, '-out', certificate, '-keyout', key], {
    stdio: 'ignore',
  })
  const sites = readFileSync(join(root, 'deploy/nginx.conf'), 'utf8')
    .replaceAll(/listen \[::\].*\n/g, '')
    .replace('listen 80;', `listen 127.0.0.1:${plain};`)
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${tls} ssl http2;`)
    .replace('127.0.0.1:3000', `127.0.0.1:${ports[0]}`)
    .replace('127.0.0.1:3001', `127.0.0.1:${ports[1]}`)
    .replace(/ssl_certificate .*;/, `ssl_certificate ${certificate};`)
    .replace(/ssl_certificate_key .*;/, `ssl_certificate_key ${key};`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join('\n')
  const text = `daemon off;\npid ${folder}/nginx.pid;\nerror_log ${folder}/nginx.log;\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${sites}\n}\n`
  writeFileSync(join(folder, 'nginx.conf'), text)
  execFileSync('nginx', ['-t', '-q', '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' })
  started.push(spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'inherit' }))
}

async function tryIt(serverUrl: string): Promise<void> {
  const database = (name: string) => {
    execFileSync('psql', [serverUrl, '-qc', `create database ${name}`])
    return Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
  }
  const mail = await openMailServer()
  const ports = [await freePort(), await freePort()] as const
  const [tls, plain] = [await freePort(), await freePort()]
  const environment = {
    DATABASE_URL: database(`hetu_try_${process.pid}`),
    HETU_PUBLIC_URL: 'https://hetu.example.org',
    HETU_DATA: join(folder, 'data'),
    HETU_PROXY_HOPS: '1',
    SMTP_URL: `${mail.url}?ignoreTLS=true`,
    MAIL_FROM: 'Hetu <hetu@example.org>',
  }
  const serve = (port: number) => start('serve.ts', { ...environment, PORT: String(port) })
  const serving = ports.map(serve)
  start('work.ts', environment)
  startProxy(tls, plain, ports)
  const isReady = async (port: number) => (await fetch(`http://127.0.0.1:${port}/readyz`)).ok
  for (const port of ports) await until(`${port} is ready`, 120, () => isReady(port))

  const first = await ask(tls, 'GET', '/healthz')
  must('the proxy answers by TLS and tells browsers to keep to it', first.status === 200, first)
  must('HSTS', first.headers['strict-transport-security'] === 'max-age=31536000', first.headers)
  must('/metrics is not for the world', (await ask(tls, 'GET', '/metrics')).status === 404)

  const code = await ask(tls, 'POST', '/api/sign-in/code', { contact: 'lin@example.org' })
  must('a code can be asked for', code.status === 200, code)
  await until('the mail has come', 30, async () => mail.received.length > 0)
  const text = Buffer.from(mail.received[0]?.text.split('\r\n\r\n')[1] ?? '', 'base64').toString()
  const signIn = await ask(tls, 'POST', '/api/sign-in', {
    requestId: (JSON.parse(code.body) as { requestId: string }).requestId,
    code: /\d{6}/.exec(`${text} ${mail.received[0]?.text}`)?.[0],
  })
  must('the code in the mail signs in', signIn.status === 200, signIn.body)
  const cookies = [signIn.headers['set-cookie'] ?? []].flat()
  const session = cookies.find((cookie) => cookie.startsWith('__Host-hetu=')) ?? ''
  must('the session is kept in a Secure cookie of this host', session.includes('Secure'), cookies)

  const over = new AbortController()
  let [answered, failed] = [0, 0]
  const cookie = session.split(';')[0] ?? ''
  const people = Array.from({ length: 4 }, async () => {
    while (!over.signal.aborted) {
      const { status, body } = await ask(tls, 'GET', '/api/me', undefined, cookie)
      answered += 1
      if (status !== 200 || body.includes('"person":null')) failed += 1
    }
  })
  for (const [n, port] of ports.entries()) {
    const child = serving[n]
    if (child) await stopped(child)
    serve(port)
    await until(`${port} is ready again`, 120, () => isReady(port))
    // nginx asks a server again two seconds after it failed.
    await new Promise((done) => setTimeout(done, 3000))
  }
  over.abort()
  await Promise.all(people)
  must(`a rolling restart is not noticed: ${failed} of ${answered} requests failed`, failed === 0)

  const backedUpAt = performance.now()
  hetu(environment, 'backup', join(folder, 'backup'))
  hetu(environment, 'verify', join(folder, 'backup'))
  const other = {
    ...environment,
    DATABASE_URL: database(`hetu_try_${process.pid}_b`),
    HETU_DATA: join(folder, 'other'),
  }
  const restored = hetu(other, 'restore', join(folder, 'backup'))
  must('a backup of the running server comes back', restored.includes(' 0 missing, 0 damaged'), restored)
  say(`      backup, verify and restore: ${((performance.now() - backedUpAt) / 1000).toFixed(1)} s`)
  await mail.close()
}

const postgres = {
  ...process.env,
  HETU_POSTGRES_FOLDER: join(folder, 'postgres'),
  HETU_POSTGRES_PORT: String(await freePort()),
}
mkdirSync(join(folder, 'data'))
// PostgreSQL runs as another user, who must be able to enter.
execFileSync('chmod', ['755', folder])
const script = (verb: string) =>
  execFileSync('sh', [join(root, '.ci/postgres.sh'), verb], { env: postgres, encoding: 'utf8' }).trim()
try {
  await tryIt(script('start'))
  say('\nThe deployment works.')
} catch (error) {
  say(`\n${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
} finally {
  await Promise.all(started.map(stopped))
  script('stop')
  rmSync(folder, { recursive: true, force: true })
}
