/*
 * Enough of CSS colour to check the tokens: `oklch()`, `color-mix(in oklab, …)` and `var()`.
 */

type Oklab = [lightness: number, a: number, b: number]

/** A token's colour. Throws for a value it does not understand. */
export function colour(name: string, all: Map<string, string>): Oklab {
	const read = (value: string): Oklab => {
		const other = /^var\((--[\w-]+)\)$/.exec(value)?.[1]
		if (other) return colour(other, all)
		const mix = /^color-mix\(in oklab, (.+) (\d+)%, (.+)\)$/.exec(value)
		if (mix) {
			const [one, two, share] = [read(mix[1] ?? ''), read(mix[3] ?? ''), Number(mix[2]) / 100]
			return one.map((part, i) => part * share + (two[i] ?? 0) * (1 - share)) as Oklab
		}
		const flat = value.replace(/var\((--[\w-]+)\)/g, (_, inner: string) => all.get(inner) ?? '')
		const round = flat.replace(/(\d+)%/, (_, share: string) => String(Number(share) / 100))
		const [l, c, h] = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(round)?.slice(1).map(Number) ?? []
		if (l === undefined || c === undefined || h === undefined)
			throw new Error(`${name}: ${value} is no colour known here.`)
		return [l, c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)]
	}
	return read(all.get(name) ?? '')
}

/** Relative luminance by WCAG, of the colour as sRGB can show it. */
function luminance([lightness, a, b]: Oklab): number {
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
	const clip = (part: number) => Math.min(1, Math.max(0, part))
	return (
		0.2126 * clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) +
		0.7152 * clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) +
		0.0722 * clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
	)
}

/** Contrast ratio by WCAG, 1–21. */
export function contrast(one: Oklab, two: Oklab): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(two)].sort((x, y) => x - y)
	return (light + 0.05) / (dark + 0.05)
}
