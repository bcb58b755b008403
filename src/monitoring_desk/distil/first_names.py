"""Given names that say whether "he" or "she" can mean their bearer; EITHER holds those given to both."""

MALE = frozenset(
    """
    aaron abdul abdullah abdur adam adel adrian ahmad ahmed alain alan albert alejandro aleksei alex alexander alexei ali alistair amit
    andre andrei andres andrew andrey andré andrés angelo angus anil anthony anton antonio antony arthur arvind ashraf asif asim austin
    avigdor ban barack barry bart bashar ben benjamin bernard bernie bilawal bill billy binali bob bobby boris brad bradley brandon
    brendan brent brett brian bruce bryan carl carlos chad charles chester chip chris christian christopher chuck clarence clark claude
    clay clifford clint cody colin corey cory craig curtis cyril dale damian dan daniel darren darryl dave david dean dennis derek devin
    dick didier diego dieter dmitri dmitry dominic don donald doug douglas duncan dustin dwight dylan earl eddie edgar edmund eduardo
    edward edwin ehud elijah elliott ellis elon emmanuel enrique eric ernest ernie ethan eugene evan evo faisal fatos felipe felix
    fernando fidel floyd francesco francis francois frank frank-walter françois fred friedrich fumihide fumio gabriel garrett gary gene
    geoff geoffrey george gerald gerard gerhard gilbert giles giovanni giuseppe glen glenn goodluck gordon graham greg gregory grover
    guy gérard haider hakan hamid hank hans harold harry harvey hassan hector heinz helmut henry herbert herman horst howard hugh hugo
    hunter husain hussein héctor ian ibrahim igor imran irving isaac ishaq ismail ivan jack jacob jacques jair jalal james jamie jared
    jason javier jay jean-claude jeb jeff jeffrey jens jeremiah jeremy jerome jerry jesse jim jimmy jinping joe joel john johnny
    jonathan jorge jose joseph josh joshua juan julian julio junichiro jurgen justin jürgen kareem karim karl keir keith ken kenneth
    kenny kent keqiang kevin khalid kirk klaus kofi kurt kyle lance larry laurent lawrence lenny leo leon leonard leroy lester lewis
    liam lloyd logan lorenzo lou louis lucas ludwig luigi luis luiz luke mahmoud mahmud malcolm manmohan manuel marc marcello marco
    marcus mario mark martin marvin mason matt matteo matthew maurice max mel melvin merrick mevlut micah michael michel mickey miguel
    mike mikhail miles milton mitch mitchell mitt mohamed mohammad mohammed moon morris moshe muhammad muhammadu muhammed mukesh murray
    mustafa naftali narendra nate nathan nathaniel nawaz neal ned neil nelson newt nicholas nick nicolas nicolás nigel nikolai noah norm
    norman nouri olaf oleg oliver olivier omar osama oscar otis otto owen pablo paolo parker patrick paul pavel pedro perry peter petro
    phil philip philippe phillip pierre piyush preston quentin rafael rahm rahul raj rajiv rajnath rakesh ralph ramesh ramon rand
    randall randy rashad rashid ratan raul ravi ray raymond raúl recep reggie reginald reince rex ricardo richard rick rob robert
    roberto rodney roger roland roman ron ronald ross roy ruben rudy rupert russell ryan sachin saddam salman salvador sam samuel sanjay
    satya scott sean sebastian sergei sergey sergio seth shahbaz shane shawn shehbaz sheldon shimon shinzo sid sidney silvio simon
    spencer stan stanley stefan stephen steve steven stuart subrahmanyam sundar suresh sylvester tariq taro tayyip ted thabo theodore
    thomas tim timothy tobias toby todd tom tony travis trevor trey troy tyler uhuru umar uwe vernon victor vijay viktor vincent virat
    vladimir volodymyr wade wallace walter warren wayne wendell wesley wilbur will william willie winston wolfgang xavier xi yair
    yitzhak yoshihide yoweri yuri yusuf zach zachary zakir
    """.split()
)

FEMALE = frozenset(
    """
    abigail agnes aisha aishwarya alice amanda amber amrita amy anastasia angela ann anna anne annegret asma astrid aung ayelet ayesha
    barbara barbra beata beatrice benazir bernadette betty beverly brenda brigitte brittany camille carla carly carol carolyn catherine
    cathy cecile cecilia charlotte chelsea cheryl chloe christina christine cindy claire clara claudia colleen condoleezza constance
    courtney cristina crystal cynthia daisy danielle dawn debbie deborah debra deepika delphine denise diana diane dianne dilma donna
    doris dorothy edith eileen ekaterina elaine eleanor elena elise eliza elizabeth ella ellen elsa elsie elvira emily emma erica erika
    erin erna esther ethel eugenie eva evelyn fatima federica fiona florence frances frederica gabrielle gail galina genevieve geraldine
    gertrude geun-hye gina ginger giorgia giulia gloria golda grace greta gwen hannah harriet hasina hazel heather heidi helen henrietta
    hillary hina holly hope huma ida ilse imogen indira ines ing-wen inga ingrid inés irene irina iris irma isabel isabella ivana ivanka
    jacinda jacqueline jadwiga jana jane janet janice jasmine jeanne jeannie jenna jennifer jenny jessica jill joan joanna joanne jodi
    johanna josephine joy joyce juanita judith judy julia juliana julie juliet june kamala kara kareena karen karin karisma karla
    katarina kate katherine kathleen kathryn kathy katie katrin katrina katy kay kayla kellyanne kelsey ketanji khadija khaleda kimberly
    kirsten kirstie kristen kristin kristina lara larissa laura lauren layla lea leah leila lena lillian lily linda lisa liz loretta
    lori lorraine louise lucia lucille lucy luisa lydia lynne lyudmila mabel madeleine madison magdalena maggie malaika malala mamata
    manuela marcia margaret margrethe maria marianne marie marilyn marina marine marisa marjorie marlene marta martha mary maryam
    mathilde matilda maureen maxine meg megan meghan megyn melania melanie melissa mercedes mette mia michelle mildred miranda miriam
    molly monica nadia nadine nancy naomi natalia natalie natalya nicola nicole nikki nina nirmala noemi nora norma odette oksana olga
    olivia omarosa pam pamela paola patricia patsy paula pauline peggy penelope penny philippa phyllis pilar priscilla priti priyanka
    rachel rania rebecca rebekah regina renee renée rhonda rita roberta rosa rosalind rose rosemary roxana roxanne ruth sabrina sally
    samantha sandra sania sanna sara sarah saskia segolene selena sharon sheila shelley sherry shirley silvia simone smriti sofia
    soledad sonia sonya sophia stacey stella stephanie sue suella susan susana susannah sushma suu suzanne svetlana sylvia ségolène
    tamara tammy tanya tara tatiana teresa teri tessa theresa tiffany tina toni trudy tsai tzipi ursula valerie vanessa vera vicki
    victoria virginia vivian vivienne wanda wendy wilhelmina winnie xenia yekaterina yolanda yulia yuliya yvette yvonne zahra zainab zoe
    """.split()
)

EITHER = frozenset(
    """
    alexis andrea ariel ashley cameron dana dominique drew jackie jan jean jo jordan kelly kerry kim lee leslie lindsey lynn michele
    morgan noor nur robin sandy shannon stacy terry tracy
    """.split()
)
