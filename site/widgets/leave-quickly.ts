import { leaveQuickly, onEscapes } from '../../widgets/shared/sensitive/leave.ts'

/* The quick way out of a page of the portal, by its button and by the key. */

const link = document.querySelector<HTMLAnchorElement>('[data-leave-quickly]')
const status = link?.nextElementSibling as HTMLElement | null
if (link && status) {
	link.addEventListener('click', event => {
		event.preventDefault()
		leaveQuickly(link.href)
	})
	onEscapes(
		() => leaveQuickly(link.href),
		left => {
			status.textContent = left === 1 ? (status.dataset.once ?? '') : ''
		},
	)
}
