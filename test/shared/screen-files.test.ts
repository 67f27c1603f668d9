import { expect, it } from 'vitest'
import { screenFileAt } from '../../shared/screen-files.ts'

it.each([
  ['/', { path: 'index.html', type: 'text/html; charset=utf-8' }],
  ['/assets/main-1a2b.js', { path: 'assets/main-1a2b.js', type: 'text/javascript; charset=utf-8' }],
  ['/assets/a%20b.css', { path: 'assets/a b.css', type: 'text/css; charset=utf-8' }],
  ['/assets/', null],
  ['/assets', null],
  ['', null],
  ['index.html', null],
  ['//index.html', null],
  ['/notes.txt', null],
  ['/a.constructor', null],
  ['/../secret.json', null],
  ['/assets/..%2f..%2fsecret.json', null],
  ['/..%5csecret.json', null],
  ['/./secret.json', null],
  ['/C:secret.json', null],
  ['/a.html%00.json', null],
  ['/%zz.json', null],
])('knows the file that %j means, and none outside its folder', (pathname, file) => {
  expect(screenFileAt(pathname)).toEqual(file)
})
