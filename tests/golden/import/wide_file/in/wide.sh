printf "urn,name"; for n in {1..2500}; do printf ",c%s" $n; done; printf "\n990601,Quern"; for n in {1..2500}; do printf ",%s" $n; done; echo
