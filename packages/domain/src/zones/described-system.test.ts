import { expect, test } from 'vitest'
import { describedSystem } from './described-system.ts'

const wkt = (datum: string, ellipsoid = '"GRS 1980",6378137,298.257222101') =>
  `PROJCS["grid",GEOGCS["g",DATUM["${datum}",SPHEROID[${ellipsoid}]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",18],PARAMETER["scale_factor",0.999923],PARAMETER["false_easting",6500000],PARAMETER["false_northing",0],UNIT["metre",1]]`

// As GDAL and ArcGIS write the datums that the EPSG dataset lays on WGS 84 by less than a metre.
test.each([
  'ETRF2000_Poland',
  'D_ETRF2000_Poland',
  'D_RGF_1993',
  'D_TWD_1997',
  'Estonia_1997',
  'Latvia_1992',
  'D_Lithuania_1994',
  'Slovenia_Geodetic_Datum_1996',
  'Croatian_Terrestrial_Reference_System',
  'Serbian_Spatial_Reference_System_2000',
  'Bulgaria_Geodetic_System_2005',
  'Turkish_National_Reference_Frame',
  'Islands_Net_2004',
  'Istituto_Geografico_Militaire_1995',
  'Rete_Dinamica_Nazionale_2008',
  'Reseau_Geodesique_de_la_Reunion_1992',
  'Reseau_Geodesique_des_Antilles_Francaises_2009',
  'Red_Geodesica_de_Canarias_1995',
  'Posiciones_Geodesicas_Argentinas_2007',
  'Sistema_de_Referencia_Geocentrico_para_las_AmericaS_2000',
  'Marco_Geocentrico_Nacional_de_Referencia',
  'D_MAGNA',
  'Mexican_Datum_of_1993',
  'Datum_Geodesi_Nasional_1995',
  'Geodezicheskaya_Sistema_Koordinat_2011',
  'Macao_Geodetic_Datum_2008',
])('a grid on %s is read', (datum) => {
  const system = describedSystem(wkt(datum))
  expect(system).toMatchObject({ kind: 'usable', name: 'grid' })
  // Figures of PROJ 9 for the same grid on WGS 84.
  if (system.kind === 'usable') expect(system.toDegrees([6_429_000, 5_808_000])).toEqual(poznan)
})
const poznan = [16.956754738, 52.400746317]

test.each([
  ['Pulkovo_1942', '"Krassowsky 1940",6378245,298.3'],
  ['European_Datum_1950', '"International 1924",6378388,297'],
  ['Tokyo', '"Bessel 1841",6377397.155,299.1528128'],
  ['Monte_Mario', '"International 1924",6378388,297'],
  ['Hong_Kong_1963', '"Clarke 1858",6378235.6,294.26'],
  ['World_Geodetic_System_1972', '"WGS 72",6378135,298.26'],
  ['Estonia_1992', '"GRS 1980",6378137,298.257222101'],
])('a grid on %s, which lies elsewhere, is not guessed', (datum, ellipsoid) => {
  expect(describedSystem(wkt(datum, ellipsoid))).toEqual({ kind: 'unreadable', name: 'grid' })
})
