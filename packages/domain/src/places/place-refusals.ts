/** What places may refuse; see `refusal.ts` for how the sentences are read. */
export const placeRefusals = {
  not_for_oneself: {
    zh: '这件事要由别人来办，不能给自己办。',
    en: 'Somebody else has to do this; nobody does it for themselves.',
  },
  role_by_invitation: {
    zh: '管理员和审批机关的身份要用邀请给，由另一位管理员确认。',
    en: 'An administrator or somebody of the authority is invited, and another administrator confirms it.',
  },
  area_unknown: {
    zh: '这里没有这条巷、这个院或这一格。请从名单里选。',
    en: 'There is no such lane, courtyard or cell here. Please choose one from the list.',
  },
  area_of_others: {
    zh: '这不在您的网格里。请找管那一格的网格员，或找管理员。',
    en: 'This is not in your grid cells. Please ask the grid worker of that cell, or an administrator.',
  },
  relation_end_wrong: {
    zh: '到期要在今天以后，最多 {years} 年。',
    en: 'It must end in the future, at most {years} years from now.',
  },
  relation_stands: {
    zh: '这一位的这个关系已经登记过，不用再登记。',
    en: 'This relation of this person is noted already. There is no need to note it again.',
  },
  relation_of_own_device: {
    zh: '这个账号今天和您用过同一台设备或同一个网络。请别的网格员或管理员来核实。',
    en: 'This account used the same device or network as yours today. Please have another grid worker or an administrator confirm it.',
  },
  relation_checked: {
    zh: '这一条已经有人复核过了。',
    en: 'Somebody has looked at this one already.',
  },
  holidays_year_over: {
    zh: '这一年已经过去，期限都是按当时的放假安排算的，不能再改。',
    en: 'This year is over. Terms were counted by its days off, so they can no longer change.',
  },
  holidays_too_early: {
    zh: '最多登记到 {year} 年。',
    en: 'The last year that can be entered now is {year}.',
  },
  holidays_end_first: {
    zh: '{day} 这一段，结束在开始之前。',
    en: 'The days off from {day} end before they begin.',
  },
  holidays_other_year: {
    zh: '{day} 不在 {year} 年。',
    en: 'The day {day} does not lie in {year}.',
  },
  holidays_day_twice: {
    zh: '{day} 写了两次，或者又放假又上班。',
    en: 'The day {day} stands there twice, or as a day off and a working day.',
  },
  holidays_make_up_weekday: {
    zh: '{day} 本来就是工作日，不用写成调休上班。',
    en: 'The day {day} is a working day already and needs no making up.',
  },
  holidays_too_many: {
    zh: '周末以外放假超过 {limit} 天，请核对。',
    en: 'There are more than {limit} days off beside the weekends. Please check them.',
  },
  holidays_past_changed: {
    zh: '{day} 已经过去，不能改成另一种日子。',
    en: 'The day {day} has passed and cannot become another kind of day.',
  },
} as const satisfies Record<string, { zh: string; en: string }>
