import { createHmac } from 'node:crypto'
import { sha256 } from '../../server/hash.ts'
import type { CloudSms } from '../../server/sms-settings.ts'
import type { OutgoingMessage } from './channel.ts'
import type { GatewayRequest } from './sms-channel.ts'

/** RFC 3986, which leaves less unescaped than JavaScript does. */
const escape = (text: string) =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** `SendSms` of Alibaba Cloud (2017-05-25), signed as ACS3-HMAC-SHA256. Numbers of the mainland go without +86. */
export function aliyunRequest(settings: CloudSms, message: OutgoingMessage, now: Date): GatewayRequest {
  const values = Object.fromEntries(
    settings.templateValues.map((name) => [name, message.templateValues[name] ?? '']),
  )
  const parameters = {
    PhoneNumbers: message.recipient.replace(/^\+86/, '').replace(/^\+/, ''),
    SignName: settings.signName,
    TemplateCode: settings.template,
    TemplateParam: JSON.stringify(values),
  }
  const query = Object.entries(parameters)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${escape(name)}=${escape(value)}`)
    .join('&')
  const { host, origin } = new URL(settings.url)
  const signed: Record<string, string> = {
    host,
    'x-acs-action': 'SendSms',
    'x-acs-content-sha256': sha256(''),
    'x-acs-date': `${now.toISOString().slice(0, 19)}Z`,
    // One request a message: the gateway refuses a second one with the same.
    'x-acs-signature-nonce': sha256(`${message.id} ${now.toISOString()}`).slice(0, 32),
    'x-acs-version': '2017-05-25',
  }
  const names = Object.keys(signed).toSorted()
  const canonical = [
    'POST',
    '/',
    query,
    ...names.map((name) => `${name}:${signed[name]}`),
    '',
    names.join(';'),
    signed['x-acs-content-sha256'],
  ].join('\n')
  const signature = createHmac('sha256', settings.keySecret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest('hex')
  const { host: _, ...sent } = signed
  const authorization = `ACS3-HMAC-SHA256 Credential=${settings.keyId},SignedHeaders=${names.join(';')},Signature=${signature}`
  return {
    url: `${origin}/?${query}`,
    method: 'POST',
    headers: { ...sent, Authorization: authorization },
    body: '',
  }
}

export function aliyunRefusal(answer: unknown): string | null {
  const { Code, Message } = (answer ?? {}) as { Code?: string; Message?: string }
  return Code === 'OK' ? null : `${Code}: ${Message}`
}
