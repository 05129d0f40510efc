//go:build ignore

// The program before the port. go vet is content, and so is everybody in review.
package main

import "fmt"

type Certificate struct {
	Host, Issuer string
	DaysLeft     int
}

func (c Certificate) String() string {
	return fmt.Sprintf("%s: %d days left", c.Host, c.DaysLeft)
}

func expiring(certs []Certificate, days int) []string {
	var hosts []string
	for i := 0; i < len(certs); i++ {
		if len(certs[i].Host) == 0 {
			continue
		}
		if certs[i].DaysLeft <= days {
			hosts = append(hosts, certs[i].Host)
		}
	}
	return hosts
}

func mostUrgent(certs []Certificate) *Certificate {
	if len(certs) == 0 {
		return nil
	}
	urgent := &certs[0]
	for i := 1; i < len(certs); i++ {
		if certs[i].DaysLeft < urgent.DaysLeft {
			urgent = &certs[i]
		}
	}
	return urgent
}

func byIssuer(certs []Certificate) map[string]int {
	counts := map[string]int{}
	for _, c := range certs {
		counts[c.Issuer]++
	}
	return counts
}

func main() {
	certs := []Certificate{
		{"api.example.com", "Let's Encrypt", 60},
		{"", "our own CA", 3},
		{"shop.example.com", "Let's Encrypt", 7},
		{"www.example.com", "our own CA", 90},
	}
	fmt.Println(expiring(certs, 7))
	fmt.Println(mostUrgent(certs))
	fmt.Println(byIssuer(certs))
}

// Output:
// [shop.example.com]
// : 3 days left
// map[Let's Encrypt:2 our own CA:2]
