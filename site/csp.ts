import { createHash } from 'node:crypto'
import type { AstroGlobal } from 'astro'
import type { CSSResult, LitElement } from 'lit'

/**
 * Lets one inline style through the page's content security policy, by its hash.
 * To be called before the page's head is rendered: in a page's or layout's frontmatter.
 */
export function allowStyle(astro: Pick<AstroGlobal, 'csp'>, css: string): void {
	const hash = createHash('sha256').update(css).digest('base64')
	astro.csp?.insertStyleHash(`sha256-${hash}`)
}

/** Lets the style of a server-rendered widget through: Lit writes it into a `<style>` of its shadow root. */
export function allowWidget(
	astro: Pick<AstroGlobal, 'csp'>,
	widget: Pick<typeof LitElement, 'elementStyles'>,
): void {
	allowStyle(astro, widget.elementStyles.map(style => (style as CSSResult).cssText).join(''))
}
