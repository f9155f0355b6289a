/** What zones may refuse; see `refusal.ts` for how the sentences are read. */
export const zoneRefusals = {
  zone_import_same_published: {
    zh: '同一个文件已经作为第 {number} 号图层公布。请先撤回那一层。',
    en: 'The very same file is law already as layer {number}. Please withdraw that layer first.',
  },
  zone_four_eyes: {
    zh: '区划要两个人：提出的人不能自己批准，请由另一位来办。',
    en: 'Zones need two people. Whoever proposed this cannot approve it; please let a second person do so.',
  },
  zone_import_other_person: {
    zh: '区划要两个人：送来或批准这个图层的人不能自己撤下，请由另一位来办。',
    en: 'Zones need two people. Whoever brought or published this layer cannot withdraw it; please let another person do so.',
  },
  zone_import_of_another: {
    zh: '这份图层是别人送来的，只有送来的人能撤回。要退回，请由审批的人来办。',
    en: 'Somebody else brought this layer, and only they can withdraw it. Whoever approves layers can return it.',
  },
  zone_change_settled: {
    zh: '这项区划修改已经有人办过了。',
    en: 'Somebody has already settled this change of a zone.',
  },
  zone_changed_meanwhile: {
    zh: '这个区划现在已经是第 {current} 版，您是从第 {base} 版改起的。请先看新版本改了什么，再提出。您画的还在。',
    en: 'This zone is at version {current} by now, and yours began from version {base}. Please look at what the new one changed, then propose again. What you drew is kept.',
  },
  zone_number_taken: {
    zh: '编号 {zoneId} 已经有了，请换一个编号，或者去修改原有的那个。您画的还在。',
    en: 'The number {zoneId} is taken. Please choose another one, or change what bears it. What you drew is kept.',
  },
  shape_far_from_place: {
    zh: '这个区划整个在本片区 {kilometres} 公里以外，多半是坐标系选错了，或者经纬度写反了。请核对坐标。',
    en: 'This zone lies wholly more than {kilometres} km from the neighbourhood. The coordinate system may be another one, or longitude and latitude are swapped; please check the coordinates.',
  },
  zone_starts_earlier: {
    zh: '新版本不能早于现行版本的施行日（{validFrom}）。',
    en: 'The new version cannot begin before the present one ({validFrom}).',
  },
  zone_is_law_already: {
    zh: '这个区划已经施行，新版本标为“拟划定”或“依据不明的规划”会使它失效。正在修编请选“修编中”，要取消保护请选“已撤销”。',
    en: 'This zone is law already; a version that is only proposed, or whose law is unknown, would end it. Please choose “being revised” while it is revised, or “revoked” to end it.',
  },
  zone_import_not_waiting: {
    zh: '这份图层没有在等公布：还没有报送，或已经办过。',
    en: 'This layer is not waiting: publication was not asked for, or it is settled already.',
  },
  zone_import_empty: {
    zh: '这份图层没有一行可用，不能公布。',
    en: 'No row of this layer can be used, so it cannot be published.',
  },
  zone_import_says_nothing_new: {
    zh: '这份图层和现有的区划一样，没有什么要公布。',
    en: 'This layer says the same as the zones that are there, so there is nothing to publish.',
  },
  zone_import_outdated: {
    zh: '读这份文件以后，有区划改了，预览已经不对。请退回，让送来的人重新读一次文件。',
    en: 'Zones have changed since this file was read, so its preview is no longer true. Please return it, to be read anew.',
  },
  zone_import_not_published: {
    zh: '这份图层没有公布过，或已经撤回。',
    en: 'This layer is not published, or was withdrawn already.',
  },
  revision_conflict: {
    zh: '别人刚改过（第 {current} 次改动），请先看最新的再保存。您写的还在。',
    en: 'Somebody else has just changed this (change {current}). Please look at the latest first; what you wrote is kept.',
  },
  file_too_large: {
    zh: '文件太大，最多 {limitMegabytes} MB。',
    en: 'The file is too large. The most is {limitMegabytes} MB.',
  },
} as const satisfies Record<string, { zh: string; en: string }>
