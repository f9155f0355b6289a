/** What ideas may refuse; see `refusal.ts` for how the sentences are read. */
export const ideaRefusals = {
  already_honoured: { zh: '这条意见已经是金点子了。', en: 'This idea has already been honoured.' },
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
