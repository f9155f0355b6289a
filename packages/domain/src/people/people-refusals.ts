/** What people may refuse; see `refusal.ts` for how the sentences are read. */
export const peopleRefusals = {
  unknown_contact: { zh: '请填手机号或邮箱。', en: 'Please enter a phone number or an e-mail address.' },
  no_mail_from_here: {
    zh: '这里还没有接通邮件，请填手机号。',
    en: 'No mail can be sent from here yet. Please enter a phone number.',
  },
  no_sms_from_here: {
    zh: '这里还没有接通短信，请填邮箱。',
    en: 'No text messages can be sent from here yet. Please enter an e-mail address.',
  },
  wrong_code: {
    zh: '验证码不对或已过期，请重新获取。',
    en: 'The code is wrong or has expired. Please ask for a new one.',
  },
  code_used_up: {
    zh: '这个验证码试错太多次，不能再用。请重新获取。',
    en: 'This code was tried too often and can no longer be used. Please ask for a new one.',
  },
  too_many_from_here: {
    zh: '这个网络上试得太多了，请 {minutes} 分钟后再试。用您以前登录过的手机或电脑不用等；也可以换一个网络试试。',
    en: 'There were too many tries from this network. Please try again in {minutes} minutes. On a phone or computer where you have signed in before you need not wait; you can also try another network.',
  },
  too_many_for_contact: {
    zh: '这个手机号、邮箱或账号这阵子试得太多了，请 {minutes} 分钟后再试。用您以前登录过的手机或电脑不用等。',
    en: 'There were too many tries for this phone number, e-mail address or account. Please try again in {minutes} minutes. On a phone or computer where you have signed in before you need not wait.',
  },
  too_many_to_range: {
    zh: '这个号段这阵子要的验证码太多了，请 {minutes} 分钟后再试。用您以前登录过的手机或电脑不用等。',
    en: 'There were too many codes for numbers like this one. Please try again in {minutes} minutes. On a phone or computer where you have signed in before you need not wait.',
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
