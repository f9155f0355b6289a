/** What ideas may refuse; see `refusal.ts` for how the sentences are read. */
export const ideaRefusals = {
  idea_taken_up: {
    zh: '已经有人支持、评论或答复了这条意见，原话不能再改。要补充的，请写在它下面的评论里。',
    en: 'Somebody has supported, commented on or answered this idea, so its words can no longer be changed. Please add what you want to say as a comment below it.',
  },
  already_honoured: { zh: '这条意见已经是金点子了。', en: 'This idea has already been honoured.' },
  idea_writer_unknown: {
    zh: '这条意见是从别处转入的，不知道是谁写的，没法问。',
    en: 'This idea was brought in from elsewhere. Nobody knows who wrote it, so nobody can be asked.',
  },
  idea_row_without_words: { zh: '这一行没有说什么。', en: 'This row says nothing.' },
  idea_row_too_long: {
    zh: '这一行太长，最多 {limit} 字。',
    en: 'This row is too long. The most is {limit} characters.',
  },
  idea_row_future: {
    zh: '提出的日期（{day}）还没有到。',
    en: 'The day on which it was said ({day}) is still to come.',
  },
  idea_row_bad_coordinates: {
    zh: '“{value}”不是经纬度。',
    en: 'Longitude and latitude are not to be read from “{value}”.',
  },
  idea_row_without_place: {
    zh: '没有写在哪里。',
    en: 'It does not say where.',
  },
  idea_row_address_unknown: {
    zh: '在本片区找不到“{address}”。',
    en: 'No “{address}” was found in the neighbourhood.',
  },
  idea_row_outside: {
    zh: '这一处在本片区以外，相距约 {kilometres} 公里。',
    en: 'This lies outside the neighbourhood, about {kilometres} km away.',
  },
  idea_row_known: {
    zh: '已经转入过了，就是 {reference}。',
    en: 'This was brought in before, as {reference}.',
  },
  idea_row_twice: {
    zh: '与第 {row} 行相同。',
    en: 'This is the same as row {row}.',
  },
  idea_file_unknown: {
    zh: '不认识“{fileName}”这种文件。可以用 CSV、XLSX、GeoJSON、JSON、XML，会议记录用 TXT 或 MD。',
    en: 'Files like “{fileName}” are not read here. Please use CSV, XLSX, GeoJSON, JSON or XML, and TXT or MD for minutes.',
  },
  idea_file_unreadable: {
    zh: '文件没有写完整，或不是 {format}，请重新导出。',
    en: 'The file is not whole, or no {format}. Please export it again.',
  },
  idea_file_without_rows: {
    zh: '文件里没有一行意见。',
    en: 'There is no row of ideas in the file.',
  },
  idea_import_private_column: {
    zh: '“{column}”一栏写的是什么人，不能用。',
    en: 'The column “{column}” tells who people are and cannot be used.',
  },
  idea_import_unknown_column: {
    zh: '文件里没有“{column}”一栏。',
    en: 'The file has no column “{column}”.',
  },
  idea_import_not_waiting: {
    zh: '这份意见已经转入，或已经撤回。',
    en: 'These ideas were brought in already, or withdrawn.',
  },
  idea_import_empty: {
    zh: '没有一行可以转入。',
    en: 'There is no row to bring in.',
  },
  idea_import_not_published: {
    zh: '这份意见没有转入，或已经撤回。',
    en: 'These ideas were not brought in, or are withdrawn already.',
  },
  idea_import_undone: {
    zh: '这条意见随整批撤回，不能单独恢复。请重新转入那份文件。',
    en: 'This idea was withdrawn with its whole import and cannot be shown again alone. Please bring the file in again.',
  },
  ideas_not_together: {
    zh: '有 {count} 条不能一起答复，这次一条也没有记下：{rows}',
    en: '{count} of these cannot be answered together, and nothing was recorded: {rows}',
  },
  idea_answered_already: { zh: '已经有答复，请单独补充。', en: 'It has an answer. Add to it by itself.' },
  idea_in_other_state: {
    zh: '和 {other} 不在同一步，请分开答复。',
    en: 'It is not in the same state as {other}. Please answer them apart.',
  },
  idea_opposed: {
    zh: '和 {other} 意见相反：支持这条的街坊多半反对那条。请分开答复。',
    en: 'Neighbours who support it mostly oppose {other}. Please answer them apart.',
  },
  idea_handled_before: {
    zh: '这条意见重新办理了，要由没有办过它的同事答复。',
    en: 'This idea was reopened, and a colleague who has not handled it answers now.',
  },
  question_answered: { zh: '这个问题已经答过了。', en: 'This question has been answered already.' },
  photo_unreadable: {
    zh: '这张照片打不开，请换一张 JPEG、PNG 或 WebP。',
    en: 'This photo cannot be opened. Please send a JPEG, PNG or WebP.',
  },
  photo_is_heic: {
    zh: '这张是 HEIC 格式，打不开。苹果手机请到“设置→相机→格式”选“兼容性最佳”，再拍一张；或者给照片截个屏，选截屏。',
    en: 'This photo is a HEIC file, which cannot be opened. On an iPhone choose Settings → Camera → Formats → Most Compatible and take it again, or take a screenshot of the photo and choose that.',
  },
  photo_too_many_pixels: {
    zh: '照片太大，最多 {limitMegapixels} 百万像素。',
    en: 'The photo is too large. The most is {limitMegapixels} megapixels.',
  },
} as const satisfies Record<string, { zh: string; en: string }>
