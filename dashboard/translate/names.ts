/*
 * Names that the dashboard's controls lack for those who hear the page: boxes that select a row, editors of code, and
 * buttons that only have an icon and a description.
 */

/** Gives a control its name where it has none. */
export function nameControl(element: Element): void {
	if (element.hasAttribute('aria-label')) return
	const name = nameFor(element)
	if (name) element.setAttribute('aria-label', name)
}

function nameFor(element: Element): string | null | undefined {
	if (element.matches('.col-bulk-select input')) return 'تحديد'
	if (element.matches('.editor-content'))
		return (
			element.getAttribute('data-placeholder') ||
			element.closest('.field')?.querySelector('label')?.textContent
		)
	if (element.matches('button, [role="button"]') && !element.textContent?.trim())
		return element.getAttribute('title') ? null : element.getAttribute('aria-description')
	return null
}
