/** What polls may refuse; see `refusal.ts` for how the sentences are read. */
export const pollRefusals = {
  poll_too_early: {
    zh: '方案公示以后才能开始意向征询。',
    en: 'A poll can open only once the proposal is up for notice.',
  },
  poll_times_wrong: {
    zh: '开始不能早于现在，结束要晚于开始。',
    en: 'It cannot open in the past, and it must close after it opens.',
  },
  poll_not_open: { zh: '投票还没有开始。', en: 'Voting has not begun yet.' },
  poll_closed: { zh: '投票已经结束，这一票没有计入。', en: 'Voting has ended. This vote was not counted.' },
  poll_counted: {
    zh: '这次意向征询已经计过票，结果不再变。',
    en: 'This poll was counted already, and its result stays.',
  },
  poll_still_open: {
    zh: '投票还没有到期，不能提前结束。',
    en: 'Voting is still open and cannot be ended early.',
  },
  not_in_electorate: {
    // Who is asked and how the person stands to the place; see `not-in-electorate.ts`.
    zh: '现在不能投票。{reason}',
    en: 'No vote is possible now. {reason}',
  },
  option_unknown: { zh: '没有这个选项，请重新选。', en: 'There is no such option. Please choose again.' },
  choice_unfit: {
    zh: '这样填不算：单选只能选一项，其他的每一项只能出现一次。',
    en: 'A ballot cannot be filled like this: where one option is asked for, choose one; elsewhere each option stands there once.',
  },
  ballot_already_cast: {
    zh: '这位已经投过票，这一张没有计入。要改上门代投的票，请报纸条上的编号；自己在网上投的，请自己改。',
    en: 'This person has voted already. This ballot was not counted. To change one entered at the door, quote the number on the slip; one cast online is changed by its voter.',
  },
  ballot_slip_unknown: {
    zh: '编号和这位的票对不上，没有改动。请看纸条再输一次。',
    en: 'This number does not belong to the ballot of this person. Nothing was changed. Please read the slip again.',
  },
  ballot_needs_receipt: {
    zh: '不记名的票，改的时候要凭回执上的编号，没有它谁也找不到那一票。原来的票照样算数。',
    en: 'A secret ballot is changed with the number on its receipt; without it nobody can find it. The ballot of before counts.',
  },
  relation_unchecked: {
    zh: '不记名投票要先由第二个人复核和这里的关系，投了以后谁也没法再挑出来。请过些时候再来。',
    en: 'In a secret poll a second person first confirms how a voter stands to the place, for nobody can pick a ballot out later. Please come again then.',
  },
  receipt_unknown: {
    zh: '这里没有这个回执编号。请对照回执再输一次，一共十二个字。',
    en: 'There is no receipt of this number here. Please compare it with your receipt: it has twelve signs.',
  },
  electorate_full: {
    zh: '登记的票数已经到了可以投的 {count} 票，不能再新记人。请告诉规划师。',
    en: 'There are as many ballots as may vote ({count}), so nobody new can be noted. Please tell the planner.',
  },
  voter_known: {
    zh: '这个称呼、这个关系、这个地方已经登记过一位。请从名单里选。',
    en: 'Somebody of this name, relation and place is noted already. Please choose them from the list.',
  },
  consent_over: {
    zh: '截止时间已经过了，请填以后的时间。',
    en: 'That closing time is over already. Please set one that is still to come.',
  },
  consent_closed: {
    zh: '业主表决已经结束，不能再改。',
    en: 'The vote of the right holders is closed and can no longer be changed.',
  },
} as const satisfies Record<string, { zh: string; en: string }>
