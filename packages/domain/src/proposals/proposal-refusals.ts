/** What proposals may refuse; see `refusal.ts` for how the sentences are read. */
export const proposalRefusals = {
  element_unknown: {
    zh: '第 {version} 版没有要素 {element}。',
    en: 'Version {version} has no element {element}.',
  },
  no_such_step: {
    zh: '不能从“{fromZh}”直接到“{toZh}”。',
    en: 'A proposal cannot go from "{fromEn}" to "{toEn}".',
  },
  stage_without_reason: {
    zh: '请写明理由，居民会看到。',
    en: 'Please give the reason. Residents will read it.',
  },
  term_already_over: {
    zh: '这一天已经过去了，请换一个日期。',
    en: 'That day has passed. Please choose another.',
  },
  proposal_without_elements: {
    zh: '方案还没有要素，请先画出或填写至少一处。',
    en: 'The proposal has no elements yet. Please draw or enter at least one.',
  },
  element_without_work: {
    zh: '要素“{name}”还没有选工程类型，没法按保护规定判断。请在方案编写里补上。',
    en: 'The kind of work of “{name}” is not chosen, so no rule can judge it. Please add it in the composer.',
  },
  proposal_not_noticed: { zh: '方案还没有公示过。', en: 'The proposal has not been put up for notice yet.' },
  notice_still_open: {
    zh: '公示还没有结束，请等到期满。',
    en: 'The notice is still open. Please wait until it ends.',
  },
  notice_over: {
    zh: '公示已经结束，不能再办这一项。',
    en: 'The notice is over, so this can no longer be done.',
  },
  notice_too_long: {
    zh: '一次最多延长 {days} 天。请看看年份有没有写错。',
    en: 'One extension gives at most {days} days more. Please check the year.',
  },
  paper_code_taken: {
    zh: '这一版已经有一份 {code}。请换一个图号。',
    en: 'This version already has a sheet {code}. Please use another code.',
  },
  notice_only_longer: { zh: '公示期只能延长，不能缩短。', en: 'A notice can be made longer, never shorter.' },
  notice_too_short: {
    zh: '公示至少要 {minimumDays} 天。',
    en: 'The notice must last at least {minimumDays} days.',
  },
  notice_without_basis: { zh: '请写明公示的法律依据。', en: 'Please give the legal basis of the notice.' },
  material_change_needs_notice: {
    zh: '这一版有实质性修改，须重新公示。',
    en: 'This version has a material change, so it must be put up for notice again.',
  },
  hearing_unanswered: {
    zh: '有人申请听证，还没有举行。',
    en: 'A hearing was asked for and has not been held yet.',
  },
  check_fails: {
    zh: '有必须遵守的规定没有通过，也没有例外许可，不能进入决定。',
    en: 'A mandatory rule is broken and no exception was granted, so this cannot go to decision.',
  },
  proposal_settled: {
    zh: '方案已进入决定程序，不能再改。',
    en: 'The proposal has gone to decision and can no longer be changed.',
  },
  version_frozen: {
    zh: '这一版已经公开，不能再改。请先起草新的一版。',
    en: 'This version is public and can no longer be changed. Please start a new version.',
  },
  version_not_frozen: {
    zh: '这一版还没有公开，请先公开或继续修改。',
    en: 'This version is not public yet. Please publish it or go on editing it.',
  },
  hearing_not_requested: { zh: '没有待举行的听证申请。', en: 'No hearing is waiting to be held.' },
  hearing_not_held_yet: {
    zh: '举行时间还没到。听证开完再来记录。',
    en: 'That hearing is still to come. Please record it once it has been held.',
  },
  hearing_too_soon: { zh: '听证要提前 7 天通知。', en: 'A hearing needs 7 days of notice.' },
  file_wrong_kind: {
    zh: '只收 PNG、JPEG、WebP 图片和 PDF。',
    en: 'Only PNG, JPEG and WebP pictures and PDF are accepted.',
  },
} as const satisfies Record<string, { zh: string; en: string }>
