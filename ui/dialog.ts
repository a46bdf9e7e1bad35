/** Shows the dialog that was drawn in a part of the page, over everything else. Whether it did: it may be open, or not be there. */
export function openDialog(root: ParentNode): boolean {
	const dialog = root.querySelector('dialog')
	if (!dialog || dialog.open) return false
	dialog.showModal()
	return true
}
