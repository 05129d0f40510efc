//go:build ignore

// The Go original. It builds, and most nights it is right. The label is a slice of
// bytes, though, and on a night without scans there is no first item.
package main

import "fmt"

type Scan struct {
	Item   string
	Pieces int
}

type Inventory struct {
	Pieces map[string]int
	Items  []string
	Scans  int
}

func takeStock(scans []Scan) Inventory {
	pieces := map[string]int{}
	var items []string
	for _, s := range scans {
		if _, known := pieces[s.Item]; !known {
			items = append(items, s.Item)
		}
		pieces[s.Item] += s.Pieces
	}
	return Inventory{pieces, items, len(scans)}
}

func firstLabel(inv Inventory) string { return inv.Items[0][:6] }

func main() {
	inv := takeStock([]Scan{{"Holzdübel", 5000000000}, {"nut", 500}, {"nut", -3}})
	fmt.Println(inv.Pieces["Holzdübel"], inv.Pieces["nut"], inv.Items, inv.Scans)
	fmt.Printf("label: %q\n", firstLabel(inv))

	defer func() { fmt.Println("empty:", recover()) }()
	fmt.Println(firstLabel(takeStock(nil)))
}

// Output:
// 5000000000 497 [Holzdübel nut] 3
// label: "Holzd\xc3"
// empty: runtime error: index out of range [0] with length 0
