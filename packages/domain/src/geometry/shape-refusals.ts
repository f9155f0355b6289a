/** What geometry may refuse; see `refusal.ts` for how the sentences are read. */
export const shapeRefusals = {
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
} as const satisfies Record<string, { zh: string; en: string }>
