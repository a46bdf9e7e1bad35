/** Says something in passing, over the page, for as long as it takes to read. */
export function notice(text: string): void {
	const place = document.querySelector('sila-desk')?.shadowRoot?.querySelector('.desk-notices')
	if (!place) return
	const said = Object.assign(document.createElement('p'), { textContent: text })
	place.append(said)
	setTimeout(() => said.remove(), 8000)
}
