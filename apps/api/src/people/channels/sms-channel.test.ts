import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { CloudSms } from '../../server/sms-settings.ts'
import { smsChannel } from './sms-channel.ts'

interface Asked {
  url: URL
  headers: IncomingHttpHeaders
  body: string
}

/** A gateway on this machine that keeps what it is asked and answers this. */
async function gateway(answer: { status?: number; body: string } | 'nothing') {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      asked.push({ url: new URL(request.url ?? '', 'http://gateway'), headers: request.headers, body })
      if (answer !== 'nothing') response.writeHead(answer.status ?? 200).end(answer.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    asked,
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    close: () => server.close(),
  }
}

const message = {
  id: '0192d0b6-0000-7000-8000-000000000001',
  recipient: '+8613800001234',
  subject: '验证码',
  body: '验证码 123456，\n"10" 分钟内有效',
  templateValues: { code: '123456', minutes: '10' },
}
const within = (milliseconds = 5000) => AbortSignal.timeout(milliseconds)
const cloud = (shape: CloudSms['shape'], url: string): CloudSms => ({
  shape,
  url,
  keyId: 'KEY',
  keySecret: 'SECRET',
  signName: '合图',
  template: 'T1',
  templateValues: ['code', 'minutes'],
  app: '1400006666',
  region: 'ap-guangzhou',
})
const hash = (text: string) => createHash('sha256').update(text).digest('hex')

describe('a gateway of a shape of its own', () => {
  const generic = (url: string) => ({
    shape: 'generic' as const,
    url,
    body: '{"to":"{recipient}","text":"{text}","code":"{code}","key":"{id}","other":"{other}"}',
    authorization: 'Bearer x',
  })

  test('gets the JSON of the setting, filled in', async () => {
    const { asked, url } = await gateway({ body: 'taken' })
    expect(await smsChannel(generic(url))?.send(message, within())).toEqual({ kind: 'sent' })
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      to: message.recipient,
      text: message.body,
      code: '123456',
      key: message.id,
      other: '{other}',
    })
    expect(asked[0]?.headers.authorization).toBe('Bearer x')
  })

  test.each([
    ['refuses', { status: 403, body: 'no money' }, 'failed'],
    ['falls over', { status: 502, body: '' }, 'unsure'],
    ['does not answer', 'nothing' as const, 'unsure'],
  ])('that %s', async (_, answer, kind) => {
    const { url } = await gateway(answer)
    expect(await smsChannel(generic(url))?.send(message, within(300))).toMatchObject({ kind })
  })

  test('that is not there', async () => {
    const { url, close } = await gateway('nothing')
    close()
    expect(await smsChannel(generic(url))?.send(message, within())).toMatchObject({
      kind: 'failed',
      isFinal: false,
    })
  })
})

describe('Aliyun', () => {
  test('gets the template with its values, signed', async () => {
    const { asked, url } = await gateway({ body: '{"Code":"OK","Message":"OK","BizId":"1"}' })
    expect(await smsChannel(cloud('aliyun', url))?.send(message, within())).toEqual({ kind: 'sent' })
    const { url: at, headers } = asked[0]!
    expect(Object.fromEntries(at.searchParams)).toEqual({
      PhoneNumbers: '13800001234',
      SignName: '合图',
      TemplateCode: 'T1',
      TemplateParam: '{"code":"123456","minutes":"10"}',
    })
    const names = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1] ?? ''
    const canonical = `POST\n/\n${at.search.slice(1)}\n${names
      .split(';')
      .map((name) => `${name}:${String(headers[name])}\n`)
      .join('')}\n${names}\n${hash('')}`
    const signature = createHmac('sha256', 'SECRET')
      .update(`ACS3-HMAC-SHA256\n${hash(canonical)}`)
      .digest('hex')
    expect(headers.authorization).toContain(`Credential=KEY,`)
    expect(headers.authorization).toContain(`Signature=${signature}`)
  })

  test('says in a whole answer that it refuses', async () => {
    const { url } = await gateway({ body: '{"Code":"isv.BUSINESS_LIMIT_CONTROL","Message":"too many"}' })
    expect(await smsChannel(cloud('aliyun', url))?.send(message, within())).toEqual({
      kind: 'failed',
      reason: '200 isv.BUSINESS_LIMIT_CONTROL: too many',
      isFinal: false,
    })
  })
})

describe('Tencent', () => {
  test('gets the template with its values in their order, signed', async () => {
    const { asked, url } = await gateway({ body: '{"Response":{"SendStatusSet":[{"Code":"Ok"}]}}' })
    expect(await smsChannel(cloud('tencent', url))?.send(message, within())).toEqual({ kind: 'sent' })
    const { headers, body } = asked[0]!
    expect(JSON.parse(body)).toMatchObject({
      PhoneNumberSet: ['+8613800001234'],
      SmsSdkAppId: '1400006666',
      TemplateParamSet: ['123456', '10'],
    })
    const seconds = Number(headers['x-tc-timestamp'])
    const day = new Date(seconds * 1000).toISOString().slice(0, 10)
    const canonical = `POST\n/\n\ncontent-type:${headers['content-type']}\nhost:${headers.host}\nx-tc-action:sendsms\n\ncontent-type;host;x-tc-action\n${hash(body)}`
    const sign = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
    const key = sign(sign(sign('TC3SECRET', day), 'sms'), 'tc3_request')
    const text = `TC3-HMAC-SHA256\n${seconds}\n${day}/sms/tc3_request\n${hash(canonical)}`
    expect(headers.authorization).toContain(`Signature=${sign(key, text).toString('hex')}`)
  })

  test.each([
    '{"Response":{"Error":{"Code":"AuthFailure","Message":"key"}}}',
    '{"Response":{"SendStatusSet":[{"Code":"LimitExceeded","Message":"x"}]}}',
    '{}',
    'not JSON',
  ])('refuses in a whole answer: %s', async (body) => {
    const { url } = await gateway({ body })
    expect(await smsChannel(cloud('tencent', url))?.send(message, within())).toMatchObject({ kind: 'failed' })
  })
})

test('a cloud that sends only templates refuses for good what has no values for it', async () => {
  const { asked, url } = await gateway({ body: '{}' })
  const bare = { ...message, templateValues: {} }
  expect(await smsChannel(cloud('aliyun', url))?.send(bare, within())).toEqual({
    kind: 'failed',
    reason: 'the template needs code',
    isFinal: true,
  })
  expect(asked).toEqual([])
})
