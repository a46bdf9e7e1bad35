import { Marked } from 'marked'

/*
 * The guide for staff (docs/staff.ar.md) in parts, as the build of the desk makes them. It runs where the desk is built, and
 * in no browser.
 */

/** A part: what stands under a heading of the second level. */
export interface GuidePart {
	/** What its address says, as links within the guide name it. */
	id: string
	title: string
	/** HTML, of the guide’s own text alone. */
	html: string
}

export interface Guide {
	/** What stands before the first part. */
	intro: string
	parts: GuidePart[]
}

const CONTENTS = 'المحتويات'

/** What a heading is called in links, as pages that show Markdown have it. */
export const idOf = (heading: string): string => heading.trim().replaceAll(' ', '-')

/** How large pictures are in CSS pixels, by the names of their files. */
export type Sizes = ReadonlyMap<string, { width: number; height: number }>

/** The parts of a guide, and what stands before them; a list of contents in it is left out, since the page has one of its own. */
export function partsOf(markdown: string, sizes: Sizes = new Map()): Guide {
	const [before = '', ...sections] = markdown.replace(/^<div dir="rtl">|<\/div>\s*$/g, '').split(/^## /m)
	const told = sections.map(section => {
		const [title = '', ...lines] = section.split('\n')
		return { title: title.trim(), text: lines.join('\n') }
	})
	/** In which part a heading stands. */
	const owner = new Map<string, string>()
	for (const { title, text } of told) {
		owner.set(idOf(title), idOf(title))
		for (const [, inner = ''] of text.matchAll(/^### (.*)$/gm)) owner.set(idOf(inner), idOf(title))
	}
	const html = renderer(owner, sizes)
	return {
		intro: html(before.replace(/^# .*$/m, '')),
		parts: told
			.filter(({ title }) => title !== CONTENTS)
			.map(({ title, text }) => ({ id: idOf(title), title, html: html(text) })),
	}
}

/** Where a heading is shown: the address of its part, and which of its headings. */
function addressOf(id: string, owner: ReadonlyMap<string, string>): string {
	const part = owner.get(id) ?? id
	const at = part === id ? '' : `?at=${encodeURIComponent(id)}`
	return `#/sila/guide/${encodeURIComponent(part)}${at}`
}

function renderer(owner: ReadonlyMap<string, string>, sizes: Sizes): (markdown: string) => string {
	const marked = new Marked({
		async: false,
		renderer: {
			heading({ tokens, text }) {
				// A part’s own heading is the page’s.
				return `<h2 id="${idOf(text)}" tabindex="-1">${this.parser.parseInline(tokens)}</h2>\n`
			},
			link({ href, tokens }) {
				const to = href.startsWith('#') ? addressOf(href.slice(1), owner) : href
				return `<a href="${to}">${this.parser.parseInline(tokens)}</a>`
			},
			image({ href, text }) {
				const name = href.split('/').at(-1) ?? ''
				const size = sizes.get(name)
				const room = size ? ` width="${size.width}" height="${size.height}"` : ''
				// Pressed, it is shown as large as it is.
				return `<a class="guide-picture" href="/desk/guide/${name}" target="_blank"><img src="/desk/guide/${name}" alt="${text}"${room} loading="lazy"></a>`
			},
		},
	})
	return markdown =>
		(marked.parse(markdown) as string)
			.replaceAll('<table>', '<div class="guide-table" role="region" tabindex="0"><table>')
			.replaceAll('</table>', '</table></div>')
}
