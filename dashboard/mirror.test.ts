import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mirrored, moved } from './mirror.ts'

test('what names a side names the other', () => {
	for (const [css, turned] of [
		['a{margin-left:1px}', 'a{margin-right:1px}'],
		['a{left:0;right:auto}', 'a{right:0;left:auto}'],
		['a{border-top-left-radius:0}', 'a{border-top-right-radius:0}'],
		['a{border-right:1px solid var(--line)}', 'a{border-left:1px solid var(--line)}'],
		['a{text-align:left!important}', 'a{text-align:right!important}'],
		['a{position-area:bottom span-left}', 'a{position-area:bottom span-right}'],
		// A shorthand and the side that overrides it keep their order.
		['a{padding:1px var(--x);padding-right:9px}', 'a{padding:1px var(--x);padding-left:9px}'],
		[
			'a{margin:1px 2px 3px calc(-1 * (var(--x) + 1px))}',
			'a{margin:1px calc(-1 * (var(--x) + 1px)) 3px 2px}',
		],
		['a{border-radius:1px 2px 3px 4px}', 'a{border-radius:2px 1px 4px 3px}'],
		['a{transform:translateX(30px)}', 'a{transform:translateX(calc(-1 * (30px)))}'],
		['a{transform:scale(2) translate(-50%, 9px)}', 'a{transform:scale(2) translate(calc(-1 * (-50%)), 9px)}'],
		['a{transform:translateX(var(--x))}', 'a{transform:translateX(calc(-1 * (var(--x))))}'],
		['a{box-shadow:-3px 0 5px red}', 'a{box-shadow:3px 0 5px red}'],
		['a{--leftBoxShadow:1px 0 5px red}', 'a{--leftBoxShadow:-1px 0 5px red}'],
		['a{b{right:0}&:hover{left:1px}}', 'a{b{left:0}&:hover{right:1px}}'],
		[
			'@container scroll-state(scrollable:left){a{left:0}}',
			'@container scroll-state(scrollable:right){a{right:0}}',
		],
	] as const) {
		assert.equal(mirrored(css), turned)
		if (!css.includes('transform')) assert.equal(mirrored(turned), css)
	}
})

test('what names no side stays', () => {
	for (const css of [
		'a{padding:1px 2px 3px;margin:0 auto}',
		'a{transform:translateY(3px) translateX(0px) rotate(5deg)}',
		'.left{color:red}a.right:hover{top:0}',
		'a{content:"left: 1px; right"}',
		'.ri-arrow-left:before{content:"\\ea60"}',
		'@keyframes left{to{opacity:1}}',
		'a{background:url(left.png)}',
	]) {
		assert.equal(mirrored(css), css)
	}
})

test('a moved stylesheet finds what it named', () => {
	const css =
		'a{src:url(../fonts/x.woff2?t=1)}b{background:url("data:image/png;base64,AA")}c{mask:url(\'#m\')}'
	assert.equal(
		moved(css, 'http://host/_/assets/main.css'),
		css.replace('../fonts/x', 'http://host/_/fonts/x'),
	)
})
