import '@mantine/core/styles.css'
import './styles/fonts.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { queryClient } from './client.ts'
import { tellOtherWindows } from './other-windows.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root to draw into.')
tellOtherWindows(queryClient)
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
