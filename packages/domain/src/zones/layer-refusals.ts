import type { LocalText } from '../language.ts'

/** What may be wrong with a file of zones, its archive or one of its rows. */
export const layerRefusalSentences = {
  layer_empty_file: {
    zh: '文件是空的，一个字节也没有。请重新导出。',
    en: 'The file is empty: it has not a single byte. Please export it again.',
  },
  layer_shp_alone: {
    zh: '单独一个 {extension} 文件不够。请把同名的 .shp、.dbf、.prj 一起打成 zip 再交。',
    en: 'A {extension} file alone is not enough. Please zip the .shp, .dbf and .prj of the same name together.',
  },
  layer_not_json: {
    zh: '文件读不出来，第 {position} 个字符处不合 JSON 写法。请重新导出 GeoJSON。',
    en: 'The file cannot be read: it stops being JSON at character {position}. Please export GeoJSON again.',
  },
  layer_not_collection: {
    zh: '这不是 GeoJSON 图层（FeatureCollection），请重新导出。',
    en: 'This is not a GeoJSON layer (FeatureCollection). Please export it again.',
  },
  layer_needs_crs: {
    zh: '坐标 {x}, {y} 不是经纬度，文件也没写坐标系。请填 EPSG 编号，或先转换成经纬度。',
    en: 'The coordinates {x}, {y} are not longitude and latitude, and the file names no system. Please give its EPSG code or convert it first.',
  },
  layer_needs_crs_among: {
    zh: '坐标 {x}, {y} 不是经纬度，文件也没写坐标系。看数值可能是 {guess}。请填 EPSG 编号再读一次。',
    en: 'The coordinates {x}, {y} are not longitude and latitude, and the file names no system. By its figures it may be {guess}. Please give the EPSG code and read again.',
  },
  layer_axes_swapped: {
    zh: '坐标 {x}, {y} 像是纬度在前、经度在后。请换过来再交。',
    en: 'The coordinates {x}, {y} look like latitude first. Please swap them and send again.',
  },
  layer_crs_unknown: {
    zh: '坐标系 {crs} 这里不会换算，请先转换成经纬度（WGS 84）。',
    en: 'We cannot convert from {crs}. Please convert the file to longitude and latitude (WGS 84) first.',
  },
  layer_too_many_rows: {
    zh: '行数太多，最多 {limit} 行。请先去掉本地范围以外的（地图软件里按范围选取，另存所选），仍超过的分成几份。',
    en: 'There are too many rows. The most is {limit}. Please leave out what lies outside this place first (in a map program: select it by the outline and save the selection); what is still more, split into several files.',
  },
  layer_too_heavy: {
    zh: '文件太繁复，在时限内读不完，请简化或分成几份。',
    en: 'The file is too intricate to read in time. Please simplify or split it.',
  },
  layer_format_unknown: {
    zh: '这种文件这里不会读。可用 GeoJSON、Shapefile（zip）、GeoPackage、KML/KMZ、GML，或带坐标、WKT、地址的 Excel（.xlsx）和 CSV。',
    en: 'We cannot read this kind of file. Please use GeoJSON, Shapefile (zip), GeoPackage, KML/KMZ, GML, or Excel (.xlsx) or CSV with coordinates, WKT or addresses.',
  },
  layer_without_shapes: {
    zh: '这个 {format} 文件读得出来，但里面没有带图形的行。请换一个有点、线或面的文件。',
    en: 'This {format} file can be read but holds no rows with shapes. Please send one with points, lines or areas.',
  },
  layer_only_left_out: {
    zh: '文件里只有叠加图片或链接（{names}），没有可用的点、线、面。请导出画好的图形。',
    en: 'The file holds only pictures or links ({names}) and no points, lines or areas. Please export the drawn shapes.',
  },
  layer_runs_code: {
    zh: '图层“{layer}”的内容要由文件自带的程序算出来（虚拟表、计算列或带函数的视图），这里不会运行。请另存为普通图层再交。',
    en: 'The layer “{layer}” is worked out by code in the file (a virtual table, a computed column or a view with functions), which we do not run. Please save it as a plain layer.',
  },
  layer_crs_needs_local: {
    zh: '文件用的是{crs}，换算要用当地的转换参数，这里没有。请在测绘部门转成 CGCS2000 或经纬度再交。',
    en: 'The file stands in {crs}, which can only be converted with parameters of its own region. Please have it converted to CGCS2000 or longitude and latitude first.',
  },
  layer_crs_unreadable: {
    zh: '文件写了坐标系，但这段说明这里读不懂：{crs}。请填 EPSG 编号，或先转换成经纬度。',
    en: 'The file describes its coordinate system in words that we cannot read: {crs}. Please give the EPSG code or convert it first.',
  },
  layer_encoding_doubtful: {
    zh: '表里的文字有几种读法，还没有选定。请先在预览里选对的那一种，再发布。',
    en: 'The words of the table can be read in several ways and none was chosen. Please choose the right one in the preview before publishing.',
  },
  layer_unreadable: {
    zh: '这个 {format} 文件是坏的，读不出来，请重新导出。',
    en: 'This {format} file is broken and cannot be read. Please export it again.',
  },
  layer_several: {
    zh: '文件里有 {count} 个图层：{names}。请选一个来读。',
    en: 'The file holds {count} layers: {names}. Please choose the one to read.',
  },
  layer_not_in_file: {
    zh: '文件里没有您选的图层，只有：{names}。请另选一个。',
    en: 'The layer you chose is not in the file, which holds: {names}. Please choose again.',
  },
  layer_several_systems: {
    zh: '各行写的坐标系不一样，请换成同一个。',
    en: 'The rows name different coordinate systems. Please use one.',
  },
  layer_too_many_columns: {
    zh: '列数太多，最多 {limit} 列。',
    en: 'There are too many columns. The most is {limit}.',
  },
  layer_without_wkt: {
    zh: '表里没有说明位置的列。请加上“经度”“纬度”两列、写图形的 WKT 一列，或写这里地址的“地址”一列。',
    en: 'No column of the table says where its rows are. Please add columns “lon” and “lat”, one named WKT with shapes, or one named “address” with addresses of this place.',
  },
  layer_without_cells: {
    zh: '这个 {format} 文件里没有填了字的工作表（隐藏的不算）。请把表放在看得见的工作表里。',
    en: 'This {format} file has no sheet with anything in it (hidden ones are not counted). Please put the table in a visible sheet.',
  },
  layer_old_workbook: {
    zh: '这是旧式的 .xls，或加了密码的 Excel 文件。请不设密码另存为 .xlsx 再交。',
    en: 'This is an old .xls, or an Excel file with a password. Please save it as .xlsx without a password.',
  },
  layer_other_workbook: {
    zh: '{extension} 表格这里不会读。请另存为 .xlsx 再交。',
    en: 'We do not read {extension} spreadsheets. Please save the table as .xlsx.',
  },
  layer_has_doctype: {
    zh: '文件里有 DOCTYPE 或 ENTITY 声明，不能收。请不带声明重新导出。',
    en: 'The file declares a DOCTYPE or ENTITY, which we do not accept. Please export it without.',
  },
  layer_row_bad_shape: {
    zh: '这一行的图形写坏了，读不出来。',
    en: 'The shape of this row is broken and cannot be read.',
  },
  layer_row_shape_unread: {
    zh: '这一行的图形是 {kind}，地图上画不了，这里不会读。请另存为普通的点、线、面。',
    en: 'The shape of this row is a {kind}, which we cannot draw on a map. Please export it as plain points, lines or areas.',
  },
  layer_several_gml: {
    zh: '压缩包里有 {count} 个 GML 文件。请每次只放一个。',
    en: 'The archive holds {count} GML files. Please pack one at a time.',
  },
  layer_row_cut_off: {
    zh: '从这一行起，.shp 文件断了或坏了，图形读不出来。请重新导出。',
    en: 'From this row on the .shp is cut off or broken, so its shapes cannot be read. Please export it again.',
  },
  layer_row_deleted: {
    zh: '这一行在 .dbf 表里已标为删除。要用它，请恢复后重新导出。',
    en: 'This row is marked as deleted in the .dbf. To use it, please restore it and export again.',
  },
  archive_broken: {
    zh: '压缩包是坏的，打不开。请重新打包。',
    en: 'The archive is broken and cannot be opened. Please make it again.',
  },
  archive_too_many: {
    zh: '压缩包里文件太多，最多 {limit} 个。',
    en: 'There are too many files in the archive. The most is {limit}.',
  },
  archive_too_large: {
    zh: '压缩包展开后太大，最多 {limitMegabytes} MB。',
    en: 'The archive is too large when opened. The most is {limitMegabytes} MB.',
  },
  archive_bad_name: {
    zh: '压缩包里有文件名不合规矩，没有打开。',
    en: 'A file name in the archive is not allowed, so it was not opened.',
  },
  archive_nested: {
    zh: '压缩包里还有压缩包，请解开后重新打包。',
    en: 'The archive holds another archive. Please unpack it and pack the layer alone.',
  },
  archive_locked: {
    zh: '压缩包有密码，打不开。',
    en: 'The archive has a password and cannot be opened.',
  },
  archive_without_layer: {
    zh: '压缩包里没有图层文件（.shp、.gml 或 .kml）。',
    en: 'The archive holds no layer (.shp, .gml or .kml).',
  },
  layer_row_bad_cell: {
    zh: '“{column}”一列写的是“{value}”，读不成{wanted}。请改这一格，或换一列。',
    en: 'The column “{column}” says “{value}”, which cannot be read as {wanted}. Please mend the cell or choose another column.',
  },
  layer_row_address_unknown: {
    zh: '这一行没有坐标，地址“{address}”在这里没有唯一对得上的门牌或地物。请改地址，或填坐标。',
    en: 'This row has no coordinates, and “{address}” is not exactly one address here. Please mend the address or add coordinates.',
  },
  layer_row_outside_place: {
    zh: '这一行整个在本片区外。核对过位置、确实要用，就勾选它。',
    en: 'This row lies wholly outside the place. If you checked where it lies and want it, tick it.',
  },
  layer_row_not_one_zone: {
    zh: '编号对不上一个区划或保护对象：几行或几处共用一个编号（{zoneId}）。请先让编号不重复。',
    en: 'Its number does not name one zone or object: several rows or things share it ({zoneId}). Please make the numbers differ.',
  },
  layer_row_without_law: {
    zh: '{zoneId} 已经施行，这一行没有写依据，会使它失去依据。请填法规和条款，区划还要填机关和级别。',
    en: '{zoneId} is law, and this row names none, so it would take the law away. Please give act and article, of a zone also authority and level.',
  },
  layer_row_object_shape: {
    zh: '{kind}要画成{wanted}，这一行是{found}。请改图形，或在预览里改它的类型。',
    en: 'A {kind} is drawn as {wanted}, and this row is {found}. Please mend the shape or choose another kind in the preview.',
  },
  layer_row_object_lacks: {
    zh: '{kind}要写明{figure}，这一行没有。请在预览里指定它的列，或给各行填同一个值。',
    en: 'A {kind} needs its {figure}, which this row lacks. Please choose its column in the preview, or give one value for all rows.',
  },
  layer_row_without_shape: { zh: '这一行没有图形。', en: 'This row has no shape.' },
} as const satisfies Record<string, LocalText>
