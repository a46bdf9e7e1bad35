import arabic from '../ui/fonts/readex-arabic.woff2?url'
import figures from '../ui/fonts/readex-figures.woff2?url'
import latin from '../ui/fonts/readex-latin.woff2?url'
import './frame/sila-desk.ts'

/* The desk as `/desk/` loads it, and PocketBase's dashboard (dashboard/main.ts) from there. */

// Faces belong to the document: a shadow root cannot bring one. A face is fetched once a letter of it is shown.
const FACES = { 'Readex Arabic': arabic, 'Readex Figures': figures, 'Readex Latin': latin }
for (const [family, url] of Object.entries(FACES))
	document.fonts.add(
		new FontFace(family, `url("${url}") format("woff2")`, { weight: '400 600', display: 'swap' }),
	)
