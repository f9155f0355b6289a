/** What proposals may refuse; see `refusal.ts` for how the sentences are read. */
export const proposalRefusals = {
  element_unknown: {
    zh: '第 {version} 版没有要素 {element}。',
    en: 'Version {version} has no element {element}.',
  },
  ideas_not_taken: {
    zh: '有 {count} 条吸纳不了，这次一条也没有记下：{rows}',
    en: '{count} of these cannot be taken up, and nothing was recorded: {rows}',
  },
  link_was_noticed: {
    zh: '公示时这条意见已在方案里，要随决定一起答复，不能移出。',
    en: 'The proposal was put up for notice with this idea in it, so it is answered with the decision and stays.',
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
  term_too_long: {
    zh: '最远只能定到 {days} 天以后。请看看年份有没有写错。',
    en: 'It can be at most {days} days ahead. Please check the year.',
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
  proposal_given_up: {
    zh: '方案已经不再办理，这一项办不了了。',
    en: 'The proposal was given up, so this can no longer be done.',
  },
  version_unknown: { zh: '方案没有第 {version} 版。', en: 'The proposal has no version {version}.' },
  proposal_still_draft: {
    zh: '方案还在内部准备，进入协商或公示以后才能公开版本、起草新版。',
    en: 'Only staff know of this proposal yet. Take it to co-design or put it up for notice first.',
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
  hearing_not_for_staff: {
    zh: '办理、审查和决定方案的人不能申请听证。',
    en: 'Those who prepare, examine and decide proposals cannot ask for a hearing.',
  },
  hearing_not_called: {
    zh: '听证还没有通知。请先定下时间、地点和主持人，通知申请人。',
    en: 'The hearing has not been called. Please set the time, venue and chair first and tell those who asked.',
  },
  hearing_in_notice: {
    zh: '听证要在公示期满以后举行，公示到 {lastDay}。',
    en: 'A hearing is held after the notice ends. Its last day is {lastDay}.',
  },
  hearing_chair_in_case: {
    zh: '主持人不能是办理这个方案的人、通知听证的人或申请听证的人。请从名单里另选一位。',
    en: 'Whoever works on this case, calls the hearing or asked for it cannot chair it. Please choose another from the list.',
  },
  hearing_chair_cannot_record: {
    zh: '主持人不能自己记录，请由另一位规划师记录。',
    en: 'The chair does not keep the record. Please let another planner do so.',
  },
  hearing_not_as_called: {
    zh: '举行时间和通知的不一样：要在通知的时间以后、24 小时以内。改期请重新通知。',
    en: 'That is not when it was called for: it is held from then on, within 24 hours. For another day, please call it again.',
  },
  hearing_requester_open: {
    zh: '还有 {count} 位申请人没有写：请写他说了什么，或写没有到场。',
    en: 'Of {count} who asked nothing is written yet: please write what they said, or that they did not come.',
  },
  hearing_requester_unknown: {
    zh: '有一行不是申请听证的人，或写了两次。请重新打开这一页。',
    en: 'One row is of somebody who did not ask for the hearing, or stands there twice. Please reload this page.',
  },
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
