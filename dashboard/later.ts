interface Later {
	qr: typeof import('./surveys/qr.ts')
	spreadsheet: typeof import('./surveys/spreadsheet.ts')
}

/** What few need, loaded when they do; vite.later.config.ts builds each beside main.js. */
export const later = <Name extends keyof Later>(name: Name): Promise<Later[Name]> =>
	import(/* @vite-ignore */ `${location.origin}${location.pathname}extensions/sila/${name}.js`)
