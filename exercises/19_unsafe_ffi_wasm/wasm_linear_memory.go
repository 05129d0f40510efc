//go:build ignore

// The host's side of the door, with a plugin that never frees. Its memory is one
// []byte: Go's collector keeps all of it or nothing, and does not see what inside
// of it is still needed. So the memory grows with every request.
package main

import "fmt"

// Plugin stands for a loaded WebAssembly module.
type Plugin struct{ memory []byte }

func (p *Plugin) alloc(text string) (place, length uint32) {
	place = uint32(len(p.memory))
	p.memory = append(p.memory, text...)
	return place, uint32(len(text))
}

func (p *Plugin) read(place, length uint32) string {
	return string(p.memory[place : place+length])
}

// rewrite is what the plugin exports: numbers in, a number out.
func (p *Plugin) rewrite(place, length uint32) uint64 {
	at, n := p.alloc("/v2" + p.read(place, length))
	return uint64(at)<<32 | uint64(n)
}

func main() {
	p := &Plugin{}
	for i := 0; i < 3; i++ {
		answer := p.rewrite(p.alloc(fmt.Sprint("/orders/", i)))
		fmt.Println(p.read(uint32(answer>>32), uint32(answer)))
	}
	fmt.Println("bytes in use:", len(p.memory))
}

// Output:
// /v2/orders/0
// /v2/orders/1
// /v2/orders/2
// bytes in use: 63
