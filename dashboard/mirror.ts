/*
 * Turns a stylesheet that was written for left-to-right pages around. PocketBase's is: flex, grid and text follow `dir`
 * by themselves, but its margins, paddings, borders, positions and shifts name left and right, some four hundred times.
 * Turning them by rule instead of by a list of our own survives changes of that stylesheet.
 */

const other = (text: string) => text.replace(/left|right/g, side => (side === 'left' ? 'right' : 'left'))

/** Properties whose value names a side. */
const NAMED = ['text-align', 'float', 'clear', 'position-area', 'transform-origin', 'background-position']
/** Shorthands of four sides: top, right, bottom, left. */
const SIDES = ['margin', 'padding', 'inset', 'border-width', 'border-color', 'border-style']

function value(property: string, text: string): string {
	if (NAMED.includes(property)) return other(text)
	if (/^(?:--\w*|box-)shadow$/i.test(property)) return text.replace(/^\s*-?(?=[\d.]+px)/, turnSign)
	if (property === 'transform')
		return text.replace(/(translateX?\()((?:[^(),]|\((?:[^()]|\([^()]*\))*\))+)/g, shift)
	const parts = text.match(/(?:[^\s()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g) ?? []
	if (SIDES.includes(property) && parts.length === 4)
		return [parts[0], parts[3], parts[2], parts[1]].join(' ')
	if (property === 'border-radius' && parts.length === 4)
		return [parts[1], parts[0], parts[3], parts[2]].join(' ')
	return text
}

const turnSign = (sign: string) => (sign.trim() === '-' ? '' : '-')
const shift = (_: string, name: string, by: string) =>
	/^\s*0(?![.\d])/.test(by) ? `${name}${by}` : `${name}calc(-1 * (${by.trim()}))`

/** The stylesheet with its sides exchanged. Names of variables stay, and so does what stands in quotes. */
export function mirrored(css: string): string {
	return css
		.replace(/([{;])(\s*)([\w-]+)(\s*:)([^;{}"]*)(?=[;}])/g, (_, before, space, property, colon, text) => {
			const name = property.startsWith('--') ? property : other(property)
			return `${before}${space}${name}${colon}${value(property, text)}`
		})
		.replace(/scrollable:\s*(?:left|right)/g, other)
}

/** The same stylesheet for another place: what it names by a path from its own address is named whole. */
export function moved(css: string, from: string): string {
	return css.replace(/url\((["']?)(?!data:|#)([^"')]+)\1\)/g, (_, quote, path) => {
		return `url(${quote}${new URL(path, from)}${quote})`
	})
}

/** Mirrored copies of the stylesheets that the page has loaded, which are switched off. What cannot be read stays as it is. */
export async function mirrorLinked(): Promise<CSSStyleSheet[]> {
	const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
	const sheets = await Promise.all(
		links.map(async link => {
			const css = await fetch(link.href)
				.then(answer => (answer.ok ? answer.text() : ''))
				.catch(() => '')
			if (!css) return []
			const sheet = new CSSStyleSheet()
			sheet.replaceSync(moved(mirrored(css), link.href))
			link.disabled = true
			return [sheet]
		}),
	)
	return sheets.flat()
}
