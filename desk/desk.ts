import arabic from '@fontsource-variable/readex-pro/files/readex-pro-arabic-wght-normal.woff2?url'
import './frame/sila-desk.ts'

/* The desk as `/desk/` loads it, and PocketBase's dashboard (dashboard/main.ts) from there. */

// A face belongs to the document: a shadow root cannot bring one.
document.fonts.add(
	new FontFace('Readex Pro', `url("${arabic}") format("woff2")`, {
		weight: '160 700',
		display: 'swap',
		unicodeRange: 'U+0600-06FF, U+0750-077F, U+FB50-FDFF, U+FE70-FEFF',
	}),
)
