/** What founding a place may refuse; see `refusal.ts` for how the sentences are read. */
export const foundingRefusals = {
  founders_only: {
    zh: '只有这个部署的管理员能开办片区。请用启动时给出的链接，或者运行 npx pnpm@12 hetu administrator 再要一个。',
    en: 'Only an administrator of this deployment may found a quarter. Open the link that was printed at its start, or run npx pnpm@12 hetu administrator for another one.',
  },
  slug_taken: {
    zh: '已经有片区用这个网址，请换一个。',
    en: 'A quarter has this address already. Please choose another one.',
  },
  site_too_large: {
    zh: '范围有 {kilometres} 千米宽，最多 {limit} 千米。请只画一个片区。',
    en: 'The outline is {kilometres} km across; the most is {limit} km. Please draw one quarter.',
  },
  projection_unfit: {
    zh: '用 EPSG:{epsg} 在这里量，每百米差 {centimetres} 厘米。请换一个适合这里的坐标系。',
    en: 'Measured in EPSG:{epsg}, 100 m here are wrong by {centimetres} cm. Please choose a system made for this area.',
  },
  time_zone_unknown: { zh: '没有这个时区。', en: 'There is no such time zone.' },
  invitation_over: {
    zh: '这个链接已经用过、过期了，或者不完整。请再要一个。',
    en: 'This link was used already, has expired, or is incomplete. Please ask for another one.',
  },
  invitation_waits: {
    zh: '这个邀请还要另一位管理员认可，认可以后才能用。',
    en: 'A second administrator has to confirm this invitation before it can be used.',
  },
  invitation_confirmed: {
    zh: '这个邀请已经可以用，不用再认可。',
    en: 'This invitation can be used already and needs no confirming.',
  },
  invitation_on_own_device: {
    zh: '发邀请的人今天用过这台设备。请在被邀请人自己的手机或电脑上打开。',
    en: 'Whoever sent the invitation has used this device. Please open it on a phone or computer of the invited person.',
  },
  account_taken: {
    zh: '这个账号名已经有人用了，请换一个。',
    en: 'This account name is taken. Please choose another one.',
  },
  not_of_demonstration: {
    zh: '示范片区里的人是编的，不能担任真实的职务。请先退出登录。',
    en: 'The people of the demonstration are invented and cannot take a real task. Please sign out first.',
  },
  place_open: { zh: '这个片区已经开放。', en: 'This quarter is open already.' },
  opening_needs_second: {
    zh: '开办的人不能自己开放。请邀请第二位管理员，由他来开放。',
    en: 'Whoever founded a quarter does not open it alone. Invite a second administrator, who opens it.',
  },
  opening_needs_authority: {
    zh: '还没有决定机关的人。请邀请一位，由他核对保护区划的依据。',
    en: 'There is nobody of the authority yet. Invite somebody, who confirms the law of the zones.',
  },
  opening_law_waits: {
    zh: '有 {count} 项保护区划在等决定机关核对，核对以后才能开放。',
    en: '{count} changes of zones wait for the authority; the quarter can open once they are settled.',
  },
} as const satisfies Record<string, { zh: string; en: string }>
