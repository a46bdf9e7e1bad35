import arabic from '../ui/fonts/readex-arabic.woff2?url'
import rare from '../ui/fonts/readex-arabic-rare.woff2?url'
import figures from '../ui/fonts/readex-figures.woff2?url'
import latin from '../ui/fonts/readex-latin.woff2?url'
// Everybody's first page: by itself it would be a dozen small files more.
import './day/page.ts'
import './frame/sila-desk.ts'

/* The desk as `/desk/` loads it, and PocketBase's dashboard (dashboard/main.ts) from there. */

/** As in site/styles/fonts.css, where it stands what is in which file. */
const FACES: [family: string, url: string, unicodeRange?: string][] = [
	['Readex Arabic', arabic],
	['Readex Arabic', rare, 'U+653, U+656, U+660-66F, U+6A1, U+6A4, U+6BA'],
	['Readex Figures', figures],
	['Readex Latin', latin],
]
// Faces belong to the document: a shadow root cannot bring one. A face is fetched once a letter of it is shown.
for (const [family, url, unicodeRange] of FACES)
	document.fonts.add(
		new FontFace(family, `url("${url}") format("woff2")`, {
			weight: '400 600',
			display: 'swap',
			...(unicodeRange && { unicodeRange }),
		}),
	)
