/* The script of a page with a strict policy; it notes what the policy had to stop before the form is loaded. */

const stopped: string[] = []
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
	stopped.push(`${violatedDirective} ${blockedURI}`)
})

await import('../request-form/request-form.ts')

declare global {
	interface Window {
		stopped: string[]
	}
}

window.stopped = stopped

export {}
