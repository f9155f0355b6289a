import { type Locale, type LocalText, inLocale } from './language.ts'
import { layerRefusalSentences } from './layer-refusals.ts'

/**
 * Everything the product may refuse, with the sentence a person reads: what was wrong, and what to do.
 * `{name}` is filled from the refusal's params. The set is closed: anything else is a 500.
 */
export const refusalSentences = {
  not_signed_in: { zh: '请先登录，您写的内容会保留。', en: 'Please sign in first. What you wrote is kept.' },
  not_allowed: { zh: '您在这里没有做这件事的权限。', en: 'You are not permitted to do this here.' },
  not_found: { zh: '没有找到，可能链接不完整。', en: 'Not found. The link may be incomplete.' },
  bad_input: { zh: '有一处没填对：{field}。{reason}', en: 'One entry is not right: {field}. {reason}' },
  bad_json: { zh: '送来的内容不是完整的 JSON。', en: 'What was sent is not complete JSON.' },
  body_too_large: {
    zh: '内容太大，最多 {limitKilobytes} kB。',
    en: 'That is too large. The most is {limitKilobytes} kB.',
  },
  too_many_requests: {
    zh: '太快了，请 {retryAfterSeconds} 秒后再试。您写的还在。',
    en: 'Too fast. Please try again in {retryAfterSeconds} seconds. What you wrote is kept.',
  },
  key_reused: {
    zh: '这次提交与先前一次同号但内容不同，请刷新后再交。',
    en: 'This submission reuses the key of an earlier, different one. Please reload and send again.',
  },
  key_missing: {
    zh: '缺少 Idempotency-Key，无法保证只记一次。',
    en: 'The Idempotency-Key header is missing, so we could not promise to record this only once.',
  },
  foreign_form: {
    zh: '这次请求不是从本站页面发出的，没有执行。',
    en: 'This request did not come from our own page and was not carried out.',
  },
  database_unavailable: {
    zh: '现在连不上。您写的都还在，不用重写。',
    en: 'We cannot connect now. Nothing you wrote is lost.',
  },
  unknown_contact: { zh: '请填手机号或邮箱。', en: 'Please enter a phone number or an e-mail address.' },
  wrong_code: {
    zh: '验证码不对或已过期，请重新获取。',
    en: 'The code is wrong or has expired. Please ask for a new one.',
  },
  not_for_oneself: {
    zh: '这件事要由别人来办，不能给自己办。',
    en: 'Somebody else has to do this; nobody does it for themselves.',
  },
  wrong_password: { zh: '账号或密码不对。', en: 'The account or the password is not right.' },
  demonstration_only: {
    zh: '只有示范数据里才能换人看。',
    en: 'Looking as another person works only on the demonstration data.',
  },
  already_hidden: {
    zh: '另一位审核员刚刚隐藏了它，请刷新看理由。',
    en: 'Another moderator has just hidden this. Please reload to see the reason.',
  },
  own_item: {
    zh: '这是您自己的事，请由别人来处理。',
    en: 'This is your own matter. Somebody else has to deal with it.',
  },
  already_settled: {
    zh: '这条举报已经有人处理了。',
    en: 'Somebody has already dealt with this flag.',
  },
  already_honoured: { zh: '这条意见已经是金点子了。', en: 'This idea has already been honoured.' },
  photo_unreadable: {
    zh: '这张照片打不开，请换一张 JPEG、PNG 或 WebP。',
    en: 'This photo cannot be opened. Please send a JPEG, PNG or WebP.',
  },
  photo_too_many_pixels: {
    zh: '照片太大，最多 {limitMegapixels} 百万像素。',
    en: 'The photo is too large. The most is {limitMegapixels} megapixels.',
  },
  not_for_measuring: {
    zh: '坐标系 EPSG:{epsg} 不能用来量距离，请换成当地的投影坐标系。',
    en: 'EPSG:{epsg} cannot be used for measuring. Please choose the projected system of the place.',
  },
  shape_not_geojson: {
    zh: '这不是可用的图形，请重新画，或换一份 GeoJSON。',
    en: 'This is not a shape we can use. Please draw it again or send plain GeoJSON.',
  },
  shape_wrong_type: {
    zh: '这里不能用 {type}，可以用：{allowed}。',
    en: 'A {type} cannot be used here. You can use: {allowed}.',
  },
  shape_has_crs: {
    zh: '图形自带坐标系说明，请先转换成经纬度（WGS 84）再交。',
    en: 'The shape names its own coordinate system. Please convert it to longitude and latitude (WGS 84) first.',
  },
  shape_dimensions: {
    zh: '每个点要两个数：经度、纬度。这里有 {count} 个。',
    en: 'Each point needs two numbers, longitude and latitude. Here there are {count}.',
  },
  shape_bad_number: { zh: '有一个坐标不是数字。', en: 'One coordinate is not a number.' },
  shape_out_of_range: {
    zh: '坐标 {lon}, {lat} 不在地球上，经度和纬度可能写反了。',
    en: 'The coordinates {lon}, {lat} are not on the earth. Longitude and latitude may be swapped.',
  },
  shape_at_zero: {
    zh: '有一个点在零经度零纬度，多半是漏填了坐标。',
    en: 'One point is at longitude 0, latitude 0. A coordinate is probably missing.',
  },
  shape_outside_place: {
    zh: '这里不在本片区范围内，请看红圈处。',
    en: 'This lies outside the neighbourhood. See the red circle.',
  },
  shape_over_date_line: {
    zh: '图形跨过了国际日期变更线，请分开画。',
    en: 'The shape crosses the date line. Please draw it in two parts.',
  },
  shape_too_few_points: { zh: '点太少，还围不成图形。', en: 'There are too few points for this shape.' },
  shape_too_many_vertices: {
    zh: '点太多，最多 {limit} 个，请画得简单些。',
    en: 'There are too many points. The most is {limit}; please draw it more simply.',
  },
  shape_too_many_rings: {
    zh: '边界圈太多，最多 {limit} 圈。',
    en: 'There are too many outlines. The most is {limit}.',
  },
  shape_too_many_parts: {
    zh: '图形分成太多块，最多 {limit} 块。',
    en: 'The shape has too many parts. The most is {limit}.',
  },
  shape_too_intricate: {
    zh: '边界太繁复，无法核对，请简化或分成几块。',
    en: 'The outline is too intricate to check. Please simplify it or split it.',
  },
  shape_open_ring: { zh: '边界没有闭合，请看红圈处。', en: 'The outline is not closed. See the red circle.' },
  shape_repeats_point: {
    zh: '同一个点连着出现两次，请看红圈处。',
    en: 'The same point comes twice in a row. See the red circle.',
  },
  shape_spike: {
    zh: '边界在这里折回原路，请看红圈处。',
    en: 'The outline folds back on itself. See the red circle.',
  },
  shape_no_area: {
    zh: '所有的点在一条线上，没有面积。',
    en: 'All points lie on one line. The shape has no area.',
  },
  shape_crosses_itself: {
    zh: '这条边界自己交叉了，请看红圈处。',
    en: 'The outline crosses itself. See the red circle.',
  },
  shape_hole_outside: {
    zh: '里面的空洞画到外面或另一个空洞里去了，请看红圈处。',
    en: 'A hole lies outside the shape or inside another hole. See the red circle.',
  },
  shape_parts_overlap: {
    zh: '图形的两块重叠了，请看红圈处。',
    en: 'Two parts of the shape overlap. See the red circle.',
  },
  zone_four_eyes: {
    zh: '区划要两个人：提出的人不能自己批准，请由另一位来办。',
    en: 'Zones need two people. Whoever proposed this cannot approve it; please let a second person do so.',
  },
  zone_change_settled: {
    zh: '这项区划修改已经有人办过了。',
    en: 'Somebody has already settled this change of a zone.',
  },
  zone_starts_earlier: {
    zh: '新版本不能早于现行版本的施行日（{validFrom}）。',
    en: 'The new version cannot begin before the present one ({validFrom}).',
  },
  zone_import_not_waiting: {
    zh: '这份图层没有在等公布：还没有报送，或已经办过。',
    en: 'This layer is not waiting: publication was not asked for, or it is settled already.',
  },
  zone_import_empty: {
    zh: '这份图层没有一行可用，不能公布。',
    en: 'Not one row of this layer can be used, so it cannot be published.',
  },
  zone_import_not_published: {
    zh: '这份图层没有公布过，或已经撤回。',
    en: 'This layer is not published, or was withdrawn already.',
  },
  ...layerRefusalSentences,
  interest_not_declared: {
    zh: '请先做利益声明，再写批注和签名。',
    en: 'Please declare your interests first, then annotate and sign.',
  },
  interest_already_declared: {
    zh: '利益声明已经做过，不能改。',
    en: 'The declaration of interests is made and stays.',
  },
  expert_recused: {
    zh: '您已回避这件事，不能再批注或签名。',
    en: 'You stepped aside in this case and can no longer annotate or sign.',
  },
  not_an_expert_here: {
    zh: '这个人不是本片区的评审专家。',
    en: 'This person is not an expert of this neighbourhood.',
  },
  review_already_invited: {
    zh: '这位专家已受邀评审这一版的这个专业。',
    en: 'This expert is already asked to review this version in this field.',
  },
  review_already_signed: { zh: '评审已签名，内容不再改动。', en: 'The review is signed; its content stays.' },
  review_not_signed: {
    zh: '评审还没有签名，不能公开。',
    en: 'The review is not signed yet and cannot be released.',
  },
  review_already_released: { zh: '评审已经公开。', en: 'The review is already released.' },
  quote_not_in_version: {
    zh: '第 {version} 版正文里没有这句话，或不止一处，请多选几个字。',
    en: 'These words are not in version {version}, or stand there more than once. Please select a little more.',
  },
  mark_outside_drawing: { zh: '框画到图纸外面去了。', en: 'The box lies outside the drawing.' },
  element_unknown: {
    zh: '第 {version} 版没有要素 {element}。',
    en: 'Version {version} has no element {element}.',
  },
  decision_already_open: {
    zh: '这个方案已有一份未公布的决定，请接着写那一份。',
    en: 'This proposal already has an unpublished decision. Please continue that one.',
  },
  decision_not_draft: {
    zh: '决定已送审或已公布，要先退回才能改。',
    en: 'The decision is submitted or published. It must be returned before it can be changed.',
  },
  decision_not_submitted: { zh: '决定还没有送审。', en: 'The decision has not been submitted for approval.' },
  decision_already_published: {
    zh: '决定已经公布，不能再改。要改请另作更正或替代决定。',
    en: 'The decision is published and stays. To change it, make a correction or a superseding decision.',
  },
  decision_drafter_cannot_approve: {
    zh: '起草人不能批准自己的决定，请由另一位批准。',
    en: 'Whoever drafted a decision cannot approve it. Please let a second person do so.',
  },
  decision_blocked: {
    zh: '还有 {count} 件事没办完，不能公布。第一件：{first}',
    en: 'It cannot be published: {count} things are still open. The first: {first}',
  },
  revision_conflict: {
    zh: '别人刚改过（第 {current} 次改动），请先看最新的再保存。您写的还在。',
    en: 'Somebody else has just changed this (change {current}). Please look at the latest first; what you wrote is kept.',
  },
  input_not_of_decision: {
    zh: '有一条意见不属于这个方案，或已被隐藏：{input}。',
    en: 'One entry does not belong to this proposal or is hidden: {input}.',
  },
  no_such_step: {
    zh: '不能从“{fromZh}”直接到“{toZh}”。',
    en: 'A proposal cannot go from "{fromEn}" to "{toEn}".',
  },
  proposal_without_elements: {
    zh: '方案还没有要素，请先画出或填写至少一处。',
    en: 'The proposal has no elements yet. Please draw or enter at least one.',
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
  hearing_too_soon: { zh: '听证要提前 7 天通知。', en: 'A hearing needs 7 days of notice.' },
  file_wrong_kind: {
    zh: '只收 PNG、JPEG、WebP 图片和 PDF。',
    en: 'Only PNG, JPEG and WebP pictures and PDF are accepted.',
  },
  file_too_large: {
    zh: '文件太大，最多 {limitMegabytes} MB。',
    en: 'The file is too large. The most is {limitMegabytes} MB.',
  },
  poll_too_early: {
    zh: '方案公示以后才能开始意向征询。',
    en: 'A poll can open only once the proposal is up for notice.',
  },
  poll_times_wrong: {
    zh: '开始不能早于现在，结束要晚于开始。',
    en: 'It cannot open in the past, and it must close after it opens.',
  },
  poll_not_open: { zh: '意向征询还没有开始。', en: 'Voting has not begun yet.' },
  poll_closed: { zh: '表决已经结束，这一票没有计入。', en: 'Voting has ended. This vote was not counted.' },
  poll_still_open: {
    zh: '表决还没有到期，不能提前结束。',
    en: 'Voting is still open and cannot be ended early.',
  },
  not_in_electorate: {
    zh: '这次意向征询只限当地核实过的人参加。您可以请网格员核实。',
    en: 'Only verified people of the area can vote here. A grid worker can verify you.',
  },
  option_unknown: { zh: '没有这个选项，请重新选。', en: 'There is no such option. Please choose again.' },
  ballot_already_cast: {
    zh: '这位已经投过票，这一张没有计入。',
    en: 'This person has voted already. This ballot was not counted.',
  },
  ballot_cast_in_person: {
    zh: '网格员已按您的意思投过这一票。要改，请找网格员。',
    en: 'A grid worker has cast this ballot for you. Please ask a grid worker if you want to change it.',
  },
  consent_closed: {
    zh: '业主表决已经结束，不能再改。',
    en: 'The vote of the right holders is closed and can no longer be changed.',
  },
} as const satisfies Record<string, { zh: string; en: string }>

export type RefusalCode = keyof typeof refusalSentences
export type RefusalParams = Record<string, string | number | LocalText>

/** What was refused; `path` says where in the input, as a list of keys. */
export interface Refusal {
  code: RefusalCode
  params?: RefusalParams
  path?: (string | number)[]
  /** Where on the map, for a shape that cannot be used: the red circle. */
  place?: [number, number]
}

/** Thrown by a rule or a verb that refuses; the edge turns it into problem+json. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusalSentence(refusal, 'en'))
    this.name = 'Refused'
    this.refusal = refusal
  }
}

/** The sentence of a refusal in the reader's language, its params filled in. */
export function refusalSentence(refusal: Refusal, locale: Locale): string {
  const sentence = refusalSentences[refusal.code][locale === 'zh-CN' ? 'zh' : 'en']
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = refusal.params?.[name] ?? ''
    return typeof value === 'object' ? inLocale(value, locale) : String(value)
  })
}
