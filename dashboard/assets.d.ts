/* What Vite makes of files that are not scripts. */

declare module '*.css?inline' {
	const text: string
	export default text
}
declare module '*.svg?inline' {
	const url: string
	export default url
}
