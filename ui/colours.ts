/** Custom properties by their names. */
type Properties = Map<string, string>

/** Those of a part of a stylesheet. */
const declared = (css: string): Properties =>
	new Map(
		[...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
	)

/** Those of the blocks of a stylesheet, and those within `prefers-color-scheme: dark`. */
export function lightAndDark(css: string): [light: Properties, dark: Properties] {
	const [light = '', dark = ''] = css
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.split('@media (prefers-color-scheme: dark)')
	return [declared(light), declared(dark)]
}

/** The same for where `color-scheme` says which of both is shown, also otherwise than the device. `selector`: of what has them. */
export function byColourScheme(css: string, selector: string): string {
	const [light, dark] = lightAndDark(css)
	const lines = [...light].map(([name, value]) => {
		const other = dark.get(name)
		return `${name}: ${other ? `light-dark(${value}, ${other})` : value};`
	})
	return `${selector} {${lines.join('')}}`
}
