import { expect } from '@playwright/test'
import { type Actor, button, field } from './actor.ts'
import { beginning } from './sentences.ts'

/** People of the demonstration by the name under which they speak. */
export const cast = {
  suNing: { zh: '规划师苏宁', en: 'Planner Su Ning' },
  auntieLin: { zh: '林阿姨', en: 'Auntie Lin' },
  xiaoChen: { zh: '小陈', en: 'Xiao Chen' },
  professorCheng: { zh: '程教授', en: 'Professor Cheng' },
  chiefZhang: { zh: '章处长', en: 'Division Chief Zhang' },
  officerFang: { zh: '方科员', en: 'Officer Fang' },
  xiaoGu: { zh: '网格员小顾', en: 'Grid worker Xiao Gu' },
  moderatorShen: { zh: '审核员小沈', en: 'Moderator Xiao Shen' },
} as const
export type CastMember = keyof typeof cast

/** One press on the sign-in page of the demonstration. */
export async function givenLooksAs(actor: Actor, who: CastMember): Promise<void> {
  const { page, say, t } = actor
  await page.goto('/sign-in')
  await page
    .getByRole('region', { name: t('people.signIn.lookAs') })
    .getByRole('button', { name: beginning(say(cast[who])) })
    .click()
  await expect(page).toHaveURL(/\/$|\/\?/)
}

/** The code of a message, as it lies in the local outbox. */
export async function codeSentTo({ page }: Actor, contact: string): Promise<string> {
  const outbox = await page.context().newPage()
  await outbox.goto('/outbox')
  const message = outbox.getByRole('listitem').filter({ hasText: contact }).first()
  await expect(message).toContainText(/\b\d{6}\b/)
  const [code = ''] = /\b\d{6}\b/.exec(await message.innerText()) ?? []
  await outbox.close()
  return code
}

/** Signs in on the page where one is: asks for a code, reads it in the local outbox, chooses a name. */
export async function whenSigningInByCode(actor: Actor, contact: string, name: string): Promise<void> {
  const { page, t } = actor
  await field(actor, t('people.signIn.contact')).fill(contact)
  await button(actor, t('people.signIn.send')).click()
  const opened = page.waitForEvent('popup')
  await page.getByRole('link', { name: t('people.signIn.openOutbox') }).click()
  const outbox = await opened
  const message = outbox.getByRole('listitem').filter({ hasText: contact }).first()
  await expect(message).toContainText(/\b\d{6}\b/)
  const [code = ''] = /\b\d{6}\b/.exec(await message.innerText()) ?? []
  await outbox.close()
  await field(actor, t('people.signIn.code')).fill(code)
  await field(actor, t('people.signIn.name')).fill(name)
  await button(actor, t('people.signIn.enter')).click()
}
