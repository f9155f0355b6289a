/** What people may refuse; see `refusal.ts` for how the sentences are read. */
export const peopleRefusals = {
  unknown_contact: { zh: '请填手机号或邮箱。', en: 'Please enter a phone number or an e-mail address.' },
  wrong_code: {
    zh: '验证码不对或已过期，请重新获取。',
    en: 'The code is wrong or has expired. Please ask for a new one.',
  },
  wrong_password: { zh: '账号或密码不对。', en: 'The account or the password is not right.' },
  name_of_staff: {
    zh: '这里有工作人员用这个名字，请换一个。',
    en: 'Somebody on the staff here goes by this name. Please choose another one.',
  },
  demonstration_only: {
    zh: '只有示范数据里才能换人看。',
    en: 'Looking as another person works only on the demonstration data.',
  },
} as const satisfies Record<string, { zh: string; en: string }>
