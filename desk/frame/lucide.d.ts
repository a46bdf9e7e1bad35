/* One icon of lucide as the text of an SVG. */
declare module 'lucide-static/dist/esm/icons/*.mjs' {
	const svg: string
	export default svg
}
