import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { channels } from './channels.ts'

/** All that the page can reach: one port to the engine, and the pickers whose answers are grants, never paths. */
contextBridge.exposeInMainWorld('accord', {
  onPort(callback: () => void) {
    ipcRenderer.once(channels.port, ({ ports }) => {
      window.postMessage(channels.port, '*', ports)
      callback()
    })
    ipcRenderer.send(channels.wantPort)
  },
  pickFile: () => ipcRenderer.invoke(channels.pickFile),
  grantForFile: (file: File) => ipcRenderer.invoke(channels.grantFile, webUtils.getPathForFile(file)),
  saveFile: (url: string, suggestedName: string) => ipcRenderer.invoke(channels.saveFile, url, suggestedName),
})
