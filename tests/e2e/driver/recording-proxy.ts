/**
 * A proxy that records which hosts a browser wants to reach and connects all of them to the mall. The mall records what
 * is requested on these connections.
 */
import { createServer } from "node:http"
import { type AddressInfo, connect, type Socket } from "node:net"

export interface RecordingProxy {
  readonly port: number
  /** Host names that a connection was opened to. */
  readonly hosts: ReadonlySet<string>
  /** Unencrypted requests, as method and address; none of them is answered. */
  readonly unencrypted: readonly string[]
  close(): Promise<void>
}

/** @param mallPort the port that every connection leads to */
export async function startRecordingProxy(mallPort: number): Promise<RecordingProxy> {
  const hosts = new Set<string>()
  const unencrypted: string[] = []
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on("close", () => sockets.delete(socket))
    // Browsers may drop a connection at any time.
    socket.on("error", () => socket.destroy())
  }
  const server = createServer((request, response) => {
    unencrypted.push(`${request.method} ${request.url}`)
    response.writeHead(502).end()
  })
  server.on("connection", keep)
  server.on("connect", (request, browserSide: Socket, head: Buffer) => {
    hosts.add(new URL(`https://${request.url}`).hostname)
    const mallSide = connect(mallPort, "127.0.0.1", () => {
      browserSide.write("HTTP/1.1 200 Connection established\r\n\r\n")
      mallSide.write(head)
      mallSide.pipe(browserSide)
      browserSide.pipe(mallSide)
    })
    keep(mallSide)
    mallSide.on("close", () => browserSide.destroy())
    browserSide.on("close", () => mallSide.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    port: (server.address() as AddressInfo).port,
    hosts,
    unencrypted,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
