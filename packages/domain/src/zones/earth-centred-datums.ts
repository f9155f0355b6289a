/**
 * Datums within two metres of WGS 84, so that longitude and latitude in them are ours: what the EPSG dataset lays on
 * WGS 84 without a shift, by the names that GDAL, ArcGIS and offices write into a file.
 */
const names = [
  // Of the earth and its continents.
  'WGS.{0,4}84|World_Geodetic.{0,12}84|ITRF|IGS|GRS.?80|EUREF',
  'ETRS|ETRF|European_Terrestrial|SIRGAS|Sistema_de_Referencia_Geocentrico',
  'NAD_?.?(19)?83|North_American.{0,8}1983|CSRS',
  // Europe.
  'SWEREF|RGF_?(19)?93|Reseau_Geodesique_Francais|IRENET|Fehmarnbelt_Datum|Swiss_(TRF|Terrestrial)|CHTRS',
  'Estonia_1997|Latvia_1992|Lithuania_1994|LKS.?9[24]|MOLDREF|Bulgaria_Geodetic|Turkish_National_Ref|TUREF',
  'Slovenia(_Geodetic_Datum)?_1996|Croatian_Terrestrial|Serbian_(Reference|Spatial)|Kosovo_Reference',
  'Istituto_Geografico_Militaire|IGM_?(19)?95|Rete_Dinamica_Nazionale|RDN_?2008',
  'Islands_Net(work)?_|Greenland_1996|PTRA08|Autonomous_Regions_of_Portugal|REGCAN|Red_Geodesica_de_Canarias',
  'GSK.?2011|Geodezicheskaya_Sistema_Koordinat',
  // Asia and the Pacific.
  'China_?2000|China_Geodetic|CGCS|TWD_?(19)?97|Taiwan.{0,10}1997|Hong_Kong_Geodetic|Macao.{0,16}2008',
  'JGD|Japan(ese)?_Geodetic|KGD|Korea.{0,4}2000|Korean_Datum_1995|Geocentric_datum_of_Korea|SVY21',
  'GDA|Geocentric_Datum_of_Australia|NZGD_?2000|New_Zealand_Geodetic.{0,8}2000|Papua_New_Guinea_Geodetic',
  'Datum_Geodesi_Nasional|DGN_?(19)?95|Brunei_Darussalam_2009|GDBD.?2009|Bhutan_National|Tonga_Geodetic',
  'Israel.{0,4}2005|Kyrgyz|Oman_National_Geodetic|MOMRA_Terrestrial|Iraqi_Geospatial|Yemen.{0,30}1996',
  // Africa and the Americas.
  'Hartebeesthoek|Mauritania_1999|Moznet|Reference_System_de_Angola|Reseau_Geodesique_de_la_RDC',
  'Reseau_Geodesique_(de_(la_Reunion|Mayotte|S(ain)?t_Pierre)|des_Antilles_Francaises_2009)|RGR_1992|RGAF_?09',
  'Reseau_de_Reference_des_Antilles|RRAF_1991|RGFG_?(19)?95|Reseau_Geodesique_de_(la_Polynesie|Nouvelle_Cal.*91)',
  'POSGAR|Posiciones_Geodesicas|MAGNA|Marco_Geo(centrico|desico)_Nacional|REGVEN|Red_Geodesica_Venezolana',
  'Peru_?96|Mexican_Datum_of_1993|Costa_Rica_2005|MAR?CARIO_SOLIS|Jamaica_2001|Bermuda_2000|Cayman.{0,30}2011',
]

const known = new RegExp(names.join('|'), 'i')

/** Whether a datum, its words joined by `_`, is one of them. */
export const isEarthCentred = (datum: string): boolean => known.test(datum)
